package app.daybook.yaml;

import java.io.StringReader;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML document (YAML 1.1) as nodes that know their places; nothing is made of them but texts, lists and maps. */
public final class YamlSource {

    private static final int DEEPEST = 20;

    private YamlSource() {}

    /**
     * @return the root; nothing where the text holds no document
     * @throws YamlInvalid for what is no YAML, has an alias, or more than {@value #DEEPEST} levels
     */
    public static Optional<Node> read(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        try {
            return Optional.ofNullable(new Yaml(limits).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            throw invalid(e);
        } catch (YAMLException e) {
            throw new YamlInvalid(
                    1, 1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    /** Where a list or a quotation has no end, the place to mend is where it begins. */
    private static YamlInvalid invalid(MarkedYAMLException e) {
        boolean unclosed = e.getContext() != null && e.getContext().matches(".*(flow|quoted).*");
        Mark mark = unclosed ? e.getContextMark() : e.getProblemMark();
        return mark == null
                ? new YamlInvalid(1, 1, e.getProblem(), e)
                : new YamlInvalid(mark.getLine() + 1, mark.getColumn() + 1, e.getProblem(), e);
    }
}
