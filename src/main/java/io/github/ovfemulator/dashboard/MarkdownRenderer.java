package io.github.ovfemulator.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders a page of the manual as HTML. Headings without an anchor get the ids that code
 * hosts derive, and links to other pages lead to their addresses on this server.
 */
final class MarkdownRenderer {

	/** The path below which pages are served. */
	static final String PATH = "/docs";

	/** The page with the table of contents. */
	static final String INDEX = "index";

	private static final String EXTENSION = ".md";

	private final Parser parser;

	private final HtmlRenderer renderer;

	MarkdownRenderer() {
		List<Extension> extensions = List.of(TablesExtension.create());
		this.parser = Parser.builder().extensions(extensions).build();
		this.renderer = HtmlRenderer.builder()
			.extensions(extensions)
			.attributeProviderFactory((context) -> (node, tag, attributes) -> {
				if (node instanceof Heading && !(node.getFirstChild() instanceof HtmlInline)) {
					attributes.put("id", anchor(text(node)));
				}
			})
			.build();
	}

	Node parse(String markdown) {
		Node page = this.parser.parse(markdown);
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				link.setDestination(address(link.getDestination()));
				visitChildren(link);
			}
		});
		return page;
	}

	String html(Node page) {
		return this.renderer.render(page);
	}

	/** Returns the links of a page to other pages, in their order. */
	static List<Link> pages(Node page) {
		List<Link> links = new ArrayList<>();
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				if (link.getDestination().startsWith(PATH + "/")) {
					links.add(link);
				}
			}
		});
		return links;
	}

	/** Returns the text of the first heading of a page. */
	static String title(Node page) {
		for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading) {
				return text(node);
			}
		}
		return "";
	}

	static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append(part.getLiteral());
			}
		});
		return text.toString();
	}

	/** Returns whether a text has only the characters of the names of pages. */
	static boolean isPageName(String text) {
		return text.chars().allMatch((character) -> isLetter(character) || character == '-');
	}

	static boolean isLetter(int character) {
		return character >= 'a' && character <= 'z';
	}

	private static String anchor(String heading) {
		StringBuilder anchor = new StringBuilder();
		heading.toLowerCase(Locale.ROOT)
			.chars()
			.filter((character) -> isLetter(character) || "0123456789_- ".indexOf(character) >= 0)
			.forEach((character) -> anchor.append((character == ' ') ? '-' : (char) character));
		return anchor.toString();
	}

	private static String address(String destination) {
		int end = destination.indexOf(EXTENSION);
		if (end < 0 || !isPageName(destination.substring(0, end))) {
			return destination;
		}
		String name = destination.substring(0, end);
		String fragment = destination.substring(end + EXTENSION.length());
		return PATH + (name.equals(INDEX) ? "" : "/" + name) + fragment;
	}

}
