package io.github.ovfemulator.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.commonmark.node.Link;
import org.commonmark.node.Node;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of the manual and the sample packages, from {@code src/site} of the project.
 * Pages are rendered on their first request.
 */
@Component
class Manual {

	private final SingletonSupplier<MarkdownRenderer> renderer = SingletonSupplier.of(MarkdownRenderer::new);

	private final SingletonSupplier<String> template = SingletonSupplier
		.of(() -> read(new ClassPathResource("dashboard/manual.html")));

	private final SingletonSupplier<String> navigation = SingletonSupplier.of(this::renderNavigation);

	private final Map<String, String> pages = new ConcurrentHashMap<>();

	/** Returns a page as an HTML document, or empty where there is no such page. */
	Optional<String> page(String name) {
		Resource markdown = new ClassPathResource("manual/" + name + ".md");
		if (!MarkdownRenderer.isPageName(name) || !markdown.exists()) {
			return Optional.empty();
		}
		return Optional.of(this.pages.computeIfAbsent(name, (key) -> render(markdown)));
	}

	/** Returns a file of the sample packages, or empty where there is no such file. */
	Optional<Resource> sample(String name) {
		Resource file = new ClassPathResource("manual/samples/" + name);
		return (isFileName(name) && file.exists()) ? Optional.of(file) : Optional.empty();
	}

	private String render(Resource markdown) {
		Node page = renderer().parse(read(markdown));
		return this.template.obtain()
			.replace("{title}", HtmlUtils.htmlEscape(MarkdownRenderer.title(page)))
			.replace("{navigation}", this.navigation.obtain())
			.replace("{content}", renderer().html(page));
	}

	private String renderNavigation() {
		Node index = renderer().parse(read(new ClassPathResource("manual/" + MarkdownRenderer.INDEX + ".md")));
		return MarkdownRenderer.pages(index)
			.stream()
			.filter((link) -> !link.getDestination().contains("#"))
			.map(Manual::item)
			.distinct()
			.collect(Collectors.joining("\n"));
	}

	private static String item(Link link) {
		return "<li><a href=\"" + HtmlUtils.htmlEscape(link.getDestination()) + "\">"
				+ HtmlUtils.htmlEscape(MarkdownRenderer.text(link)) + "</a></li>";
	}

	private MarkdownRenderer renderer() {
		return this.renderer.obtain();
	}

	private static boolean isFileName(String name) {
		return name.chars().allMatch((character) -> MarkdownRenderer.isLetter(character) || character == '.');
	}

	private static String read(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
