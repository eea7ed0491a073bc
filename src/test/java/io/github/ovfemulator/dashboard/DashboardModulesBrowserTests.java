package io.github.ovfemulator.dashboard;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modules of the dashboard, called in the browser.
 */
@EmulatorTest
@BrowserTest(keepPage = true)
class DashboardModulesBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void formatWhenCalledThenTextsForPeople(Browser browser) {
		assertModule(browser, "core/format.js", "[it.bytes(0), it.bytes(1536), it.bytes(3 * 2 ** 30)]",
				"[\"0 B\",\"1.5 KiB\",\"3 GiB\"]");
		assertModule(browser, "core/format.js",
				"['PT0.0004S', 'PT0.25S', 'PT2.5S', 'PT1M5S', '-PT31M', 'PT26H'].map(it.duration)",
				"[\"0.4 ms\",\"250 ms\",\"2.5 s\",\"1 min 5 s\",\"-31 min\",\"26 h\"]");
		assertModule(browser, "core/format.js",
				"[it.ago('2026-01-01T00:00:00Z', Date.parse('2026-01-01T00:05:00Z')), it.pretty('{\"a\":1}'), it.pretty('<a/>')]",
				"[\"5m ago\",\"{\\n  \\\"a\\\": 1\\n}\",\"<a/>\"]");
	}

	@Test
	void curlWhenTextsNeedQuotesThenTheyAreQuoted(Browser browser) {
		assertModule(browser, "core/curl.js", "it.curl({ method: 'POST', url: 'http://x/a?b=1&c', body: \"it's\" })",
				"\"curl -sS 'http://x/a?b=1&c' -d 'it'\\\\''s'\"");
		assertModule(browser, "core/curl.js", "it.curl({ method: 'POST', url: 'http://x/u', file: 'a.ova' })",
				"\"curl -sS -T a.ova -X POST http://x/u\"");
	}

	@Test
	void parserWhenStreamComesInPiecesThenEventsAreWhole(Browser browser) {
		assertModule(browser, "core/stream.js", """
				(() => {
					const events = [];
					const take = it.parser((event) => events.push(event));
					': comment\\n\\nid: 7\\nevent: clock\\ndata: {"a":1}\\n\\nid: 8\\nevent: reset\\ndata: {}\\n\\n'
						.match(/[^]{1,5}/g).forEach(take);
					return events;
				})()""", """
				[{"kind":"clock","id":"7","data":{"a":1}},{"kind":"reset","id":"8","data":{}}]""");
	}

	@Test
	void storeWhenListIsPatchedThenItemIsReplacedOrRemoved(Browser browser) {
		assertModule(browser, "core/store.js", """
				[it.patch([{ id: 1 }], { id: 2 }), it.patch([{ id: 1, a: 1 }, { id: 2 }], { id: 1, a: 2 }),
					it.patch([{ id: 1 }, { id: 2 }], { id: 1, removed: true })]""", """
				[[{"id":1},{"id":2}],[{"id":1,"a":2},{"id":2}],[{"id":2}]]""");
	}

	@Test
	void sessionsWhenEventComesThenPageFollows(Browser browser) {
		String page = "{ total: 2, size: 2, sessions: [{ id: 'b', state: 'X' }, { id: 'a', state: 'X' }] }";
		assertModule(browser, "views/sessions.js", "it.change(%s, { id: 'c', state: 'X', history: [{}] }, { page: 0 })"
			.formatted(page), """
					{"total":3,"size":2,"sessions":[{"id":"c","state":"X","history":[{}]},{"id":"b","state":"X"}]}""");
		assertModule(browser, "views/sessions.js",
				"typeof it.change(%s, { id: 'a', state: 'Y' }, { page: 0, state: 'X' })".formatted(page), "\"symbol\"");
	}

	@Test
	void dialectsWhenEncodedThenJsonRpcIsTagged(Browser browser) {
		String parameter = "{ '@class': 'com.vmware.vcenter.ovf.network_mapping_params', "
				+ "source_networks: [{ name: 'LAN', target: 'network-14' }] }";
		assertModule(browser, "import/dialects.js",
				"it.calls('instantiate', { id: 's', parameters: [%s] }).json_rpc.body.params.input"
					.formatted(parameter),
				"""
						{"STRUCTURE":{"operation-input":{"id":"s","instantiation_parameters":[{"STRUCTURE":{\
						"com.vmware.vcenter.ovf.network_mapping_params":{"source_networks":{"OPTIONAL":[{"STRUCTURE":{\
						"com.vmware.vcenter.ovf.source_network":{"name":{"OPTIONAL":"LAN"},"target":{"OPTIONAL":"network-14"}}}}]}}}}]}}}""");
		assertModule(browser, "import/dialects.js", """
				it.untag({ STRUCTURE: { 'a.b': { c: { OPTIONAL: null }, d: { OPTIONAL: [{ STRUCTURE: { 'map-entry': {
					key: 'k', value: true } } }] }, e: { SECRET: 's' } } } })""", """
				{"@class":"a.b","d":{"k":true},"e":"s"}""");
		assertModule(browser, "import/dialects.js",
				"it.outcome('rest', 404, '{\"type\":\"com.vmware.vapi.std.errors.not_found\",\"value\":{\"messages\":[]}}')",
				"{\"error\":{\"type\":\"NOT_FOUND\",\"messages\":[]}}");
	}

	@Test
	void choicesWhenTouchedThenOnlyTheyAreSent(Browser browser) {
		assertModule(browser, "import/choices.js", """
				it.parameters({ network_mapping_params: { targets: { LAN: 'network-14', WAN: '' } }, eula_params: {},
					property_params: { values: { 'c\\nid\\n': 'v' } } })""",
				"""
						[{"@class":"com.vmware.vcenter.ovf.network_mapping_params","source_networks":[{"name":"LAN","target":"network-14"}]},\
						{"@class":"com.vmware.vcenter.ovf.property_params","properties":[{"class_id":"c","id":"id","instance_id":"","value":"v"}]}]""");
	}

	@Test
	void propertiesWhenTypesHaveLimitsThenTheyAreRead(Browser browser) {
		assertModule(browser, "import/properties.js",
				"[it.limits('int(0..9)'), it.limits('password(8..)'), it.limits('string[\"a\", \"b\"]')]", """
						["A whole number, 0 to 9","A password, at least 8 characters","One of 2 values"]""");
	}

	@Test
	void runWhenFilesAreGivenThenSourceAndEntriesAreFound(Browser browser) {
		assertModule(browser, "import/run.js",
				"""
						[it.createSpec({ files: [{ name: 'a.ovf' }, { name: 'a.mf' }] }),
							it.createSpec({ files: [{ name: 'A.OVA' }], lax: true }), it.createSpec({ url: 'http://x/a.ovf', files: [] }),
							it.fileFor({ file_type: 'DISK', name: 'a%20b.vmdk' }, [{ name: 'a b.vmdk' }])]""",
				"""
						[{"import_flags":[],"source_type":"PUSH_SOURCE","push_source_content_type":"OVF_SOURCE","push_source_ovf_option":"MANIFEST"},\
						{"import_flags":["LAX"],"source_type":"PUSH_SOURCE","push_source_content_type":"OVA_SOURCE"},\
						{"import_flags":[],"source_type":"PULL_SOURCE","pull_source":"http://x/a.ovf"},{"name":"a b.vmdk"}]""");
	}

	@Test
	void clientWhenUploadUrlIsOfAnotherOriginThenIsReplaced(Browser browser) {
		assertModule(browser, "import/client.js", """
				['https://vc.example.test/upload/t', 'http://x:1/prefix/upload/t?a=1'].map((url) => it.ownOrigin(url)
					.replace(location.origin, ''))""", "[\"/upload/t\",\"/upload/t?a=1\"]");
	}

	@Test
	void statesWhenSessionIsAnExportThenItsWayIsKnown(Browser browser) {
		assertModule(browser, "core/states.js",
				"it.machine('export', [{ state: 'EXPORT_PREPARING' }]).states.map((state) => [it.label(state), it.tone(state)])",
				"[[\"Preparing\",\"work\"],[\"Ready\",\"transfer\"]]");
	}

	@Test
	void trafficWhenSummedThenSlotsAndPercentiles(Browser browser) {
		String entries = """
				[{ kind: 'upload', real_time: '1970-01-01T00:00:19Z', duration: 'PT2S', status: 200, request: { size: 2000 } },
					{ kind: 'call', real_time: '1970-01-01T00:00:05Z', duration: 'PT0.1S', status: 404, service: 'a.b', operation: 'c' }]""";
		String grid = "{ end: 20000, length: 10000, count: 2 }";
		assertModule(browser, "core/traffic.js", "it.slots(%s, %s)".formatted(entries, grid), "[1,1]");
		assertModule(browser, "core/traffic.js", "it.uploadSpeed(%s, %s)".formatted(entries, grid), "[0,200]");
		assertModule(browser, "core/traffic.js", "it.byOperation(%s)[1]".formatted(entries), """
				{"name":"b.c","count":1,"refused":1,"median":100,"high":100,"longest":100}""");
	}

	@Test
	void faultsWhenPresetIsNarrowThenOnlyScopeMatches(Browser browser) {
		assertModule(browser, "views/faults.js",
				"it.rule('Upload is refused', { scope: 's', operation: 'get', times: '2' })",
				"{\"match\":{\"scope\":\"s\"},\"times\":2,\"effect\":{\"transfer\":{\"refuse\":true}}}");
	}

	@Test
	void propertyWhenNamedThenByClassIdAndInstance(Browser browser) {
		assertModule(browser, "import/choices.js", """
				[it.propertyName({ class_id: 'c', id: 'key', instance_id: '1' }),
					it.propertyName({ class_id: '', id: 'key', instance_id: '' })]""",
				"[\"PropertyParams.properties[c.key.1]\",\"PropertyParams.properties[key]\"]");
	}

	private void assertModule(Browser browser, String path, String expression, String json) {
		DashboardPage page = new DashboardPage(browser, this.port);
		page.openOnce();
		assertThat(page.module(path, "JSON.stringify(" + expression + ")")).as(expression).isEqualTo(json);
	}

}
