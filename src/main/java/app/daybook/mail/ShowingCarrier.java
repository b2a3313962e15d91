package app.daybook.mail;

/** Sends nothing: the page of the outbox shows what would have been sent. */
final class ShowingCarrier implements Carrier {

    @Override
    public Trip open() {
        return new Trip() {
            @Override
            public Answer carry(Letter letter) {
                return Answer.TAKEN;
            }

            @Override
            public void close() {
                // There is nothing to leave
            }
        };
    }
}
