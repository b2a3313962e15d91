package app.daybook.mail;

/** Takes letters away: to a mail server, or to nowhere but the page that shows them. */
interface Carrier {

    /** What became of a letter that was given away. */
    enum Outcome {
        /** It is the server's now. */
        TAKEN,
        /** Nobody has this address. */
        ADDRESS_REFUSED,
        /** The server does not take this letter, now or later. */
        REFUSED,
        /** Not now. */
        PUT_OFF
    }

    /** @param words of the server, at most 500 characters */
    record Answer(Outcome outcome, String words) {

        private static final int LONGEST = 500;

        static final Answer TAKEN = new Answer(Outcome.TAKEN, "");

        public Answer {
            words = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        }
    }

    /** Several letters on one way. */
    interface Trip extends AutoCloseable {

        /**
         * @throws MailServerAway if there is nobody to give it to any more; whether it was taken may then be unknown
         */
        Answer carry(Letter letter);

        @Override
        void close();
    }

    /**
     * @throws MailServerAway if there is nobody to give letters to
     */
    Trip open();
}
