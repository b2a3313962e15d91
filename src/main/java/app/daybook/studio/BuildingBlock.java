package app.daybook.studio;

/** What an author may put into a text, as it is written there; content/README.md explains each. */
enum BuildingBlock {
    CHOICE("""
            ### The question? {#new-id objective=objective}

            - [x] The right answer
              > Why it is right.
            - [ ] A wrong answer
              > Why it is not.
            - [ ] Another wrong answer
              > Why it is not.
            """),
    MULTIPLE("""
            ### Which of these …? {#new-id .multiple partial objective=objective}

            - [x] One that belongs
              > Why it does.
            - [x] Another one
              > Why it does.
            - [ ] One that does not
              > Why it does not.
            """),
    ORDER("""
            ### Put the steps into their order. {#new-id .order partial objective=objective}

            1. The first step
               > Why it comes first.
            2. The second step
               > Why it comes here.
            3. The third step
               > Why it comes last.

            What the order rests on.
            """),
    MATCH("""
            ### Match each to what it belongs to. {#new-id .match partial objective=objective}

            | Item | Belongs to | Why |
            |---|---|---|
            | The first item | One group | Why it does. |
            | The second item | Another group | Why it does. |
            | The third item | One group | Why it does. |

            What the groups rest on.
            """),
    NUMBER("""
            ### How many …? {#new-id objective=objective}

            = 30..60 s
            > Why so many.

            What the number rests on.
            """),
    SHORT_ANSWER("""
            ### What is the word for …? {#new-id objective=objective}

            = word | another word
            > Why it is called so.

            What the word means.
            """),
    PLACE("""
            ### In which region …? {#new-id objective=objective}

            ```bodymap
            ask: point
            muscle: muscle-id
            side: right
            ```
            > Why it is there.

            What helps to find it.
            """),
    SELF_CHECK("""
            ### A question within the text? {#new-id .check}

            - [x] The right answer
              > Why it is right.
            - [ ] A wrong answer
              > Why it is not.

            > What the question was about.
            """),
    NOTE("> [!NOTE]\n> What else is worth knowing.\n"),
    TIP("> [!TIP]\n> What makes it easier.\n"),
    CAUTION("> [!CAUTION]\n> What may do harm, and what to do about it.\n"),
    DANGER("> [!DANGER]\n> When to stop at once, or not to touch.\n"),
    BODY_MAP("```bodymap\nmuscle: muscle-id\nside: right\nshow: [points, core, spill]\n```\n"),
    TABLE("| One | Another |\n|---|---|\n| a | b |\n"),
    FIGURE("![What the picture shows](media/picture.svg \"The caption.\")\n"),
    FOOTNOTE("[^1]\n\n[^1]: What the note says.\n");

    private final String text;

    BuildingBlock(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
