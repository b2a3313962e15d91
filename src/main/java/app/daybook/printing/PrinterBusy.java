package app.daybook.printing;

import app.daybook.web.Refusal;

/** Too many others wait for the printer; nothing was done. */
public final class PrinterBusy extends Refusal {

    private static final long serialVersionUID = 1L;

    public PrinterBusy() {
        super(503, PrintingTexts.class, PrintingTexts::busy, PrintingTexts::busyToDo);
    }
}
