package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How PostgreSQL ran a statement: a tree of nodes, each with the rows that it expected and found.
 *
 * @param statement its text
 * @param root      of the tree
 */
record Plan(String statement, JsonNode root) {

    /** The growing tables that are read from end to end. */
    Set<String> scanned() {
        var scanned = new TreeSet<String>();
        for (var node : nodes(root)) {
            var table = node.path("Relation Name").asText();
            if (node.path("Node Type").asText().equals("Seq Scan") && Tables.GROWING.contains(table)) {
                scanned.add(table);
            }
        }
        return scanned;
    }

    /** The most rows that one of its nodes went through, those that it threw away included. */
    long touched() {
        return nodes(root).stream().mapToLong(Plan::touched).max().orElse(0);
    }

    /** The same of the nodes that read this table or one of its indexes. */
    long touched(String table) {
        return nodes(root).stream().filter(node -> node.path("Relation Name").asText().equals(table)
                || node.path("Index Name").asText().startsWith(table + "_")).mapToLong(Plan::touched).max().orElse(0);
    }

    /** The tables that it reads or writes. */
    Set<String> tables() {
        var tables = new TreeSet<String>();
        nodes(root).forEach(node -> tables.add(node.path("Relation Name").asText()));
        return tables;
    }

    /** Blocks of tables and indexes that it looked at: many of them though few rows were found tell of a whole index. */
    long blocks() {
        return root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong();
    }

    private static long touched(JsonNode node) {
        double rows = node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Join Filter").asDouble() + node.path("Rows Removed by Index Recheck").asDouble();
        return Math.round(rows * node.path("Actual Loops").asDouble());
    }

    private static List<JsonNode> nodes(JsonNode node) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(node);
        node.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    @Override
    public String toString() {
        return statement.strip() + "\n" + root.toPrettyString();
    }
}
