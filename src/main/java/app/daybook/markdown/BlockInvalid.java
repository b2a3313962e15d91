package app.daybook.markdown;

import java.util.List;

/** A fenced block cannot be drawn as it was written. */
public final class BlockInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line within the block, from 1; 0 is the fence
     * @param message what is wrong, and after it what to do
     */
    public record Fault(int line, String message) {}

    private final transient List<Fault> faults;

    public BlockInvalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** At least one, by line. */
    public List<Fault> faults() {
        return faults;
    }

    /** Tells the author each of them. */
    public void tell(Margin margin, int fence, String rule) {
        faults.forEach(fault -> margin.error(fence + fault.line(), rule, fault.message()));
    }
}
