import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens a file with Gephi's own importer, without merging edges, and prints what it holds as JSON lines. */
public class OpenInGephi {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        container.getReport().getIssues(1000).forEachRemaining(OpenInGephi::print);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        OUT.println("{\"time\": " + quoted(model.getTimeFormat()) + "}");
        Graph graph = model.getGraph();
        for (Node node : graph.getNodes()) {
            OUT.println("{\"node\": " + quoted(node.getId()) + ", \"label\": " + quoted(node.getLabel())
                + ", \"colour\": " + quoted(String.format("#%06x", node.getColor().getRGB() & 0xffffff))
                + attributes(node) + "}");
        }
        for (Edge edge : graph.getEdges()) {
            OUT.println("{\"edge\": " + quoted(edge.getId()) + ", \"kind\": " + quoted(edge.getTypeLabel())
                + ", \"source\": " + quoted(edge.getSource().getId())
                + ", \"target\": " + quoted(edge.getTarget().getId())
                + ", \"starts\": " + starts(edge) + attributes(edge) + "}");
        }
        System.exit(0);
    }

    private static void print(Issue issue) {
        OUT.println("{\"issue\": " + quoted(issue.getMessage()) + ", \"level\": " + quoted(issue.getLevel()) + "}");
    }

    private static String starts(Edge edge) {
        Interval[] intervals = edge.getIntervals();
        return intervals.length == 0 ? "null" : String.valueOf((long) intervals[0].getLow());
    }

    private static String attributes(Element element) {
        StringBuilder told = new StringBuilder(", \"attributes\": {");
        String comma = "";
        for (Column column : element.getAttributeColumns()) {
            Object value = element.getAttribute(column);
            if (!column.isProperty() && value != null) {
                told.append(comma).append(quoted(column.getTitle())).append(": ");
                told.append(value instanceof Number ? value.toString() : quoted(value));
                comma = ", ";
            }
        }
        return told.append("}").toString();
    }

    private static String quoted(Object value) {
        StringBuilder text = new StringBuilder("\"");
        for (char each : String.valueOf(value).toCharArray()) {
            text.append(each < 0x20 || each > 0x7e || each == '"' || each == '\\'
                ? String.format("\\u%04x", (int) each) : String.valueOf(each));
        }
        return text.append('"').toString();
    }
}
