package web_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// BenchmarkPage reports how large the verifier is as it is transferred, how long the page takes from being asked for to being ready, as the
// median of several loads over the loopback with nothing cached, and how many requests went anywhere but to the page's own host while it
// was loaded and judged every vector.
func BenchmarkPage(b *testing.B) {
	c := startChromium(b)
	for name, unit := range map[string]string{"verify.wasm.br": "brotli_bytes", "verify.wasm.gz": "gzip_bytes"} {
		info, err := os.Stat(filepath.Join(built, name))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size()), unit)
	}
	address := serve(b, host{compress: true})
	own := strings.TrimSuffix(strings.TrimPrefix(address, "http://"), "/")
	var loads []float64
	external := 0
	for round := range 7 {
		p := c.tab()
		p.do("Network.setCacheDisabled", map[string]any{"cacheDisabled": true}, nil)
		p.do("Page.navigate", map[string]any{"url": address}, nil)
		p.js(settled("document.readyState === 'complete' &&"), nil)
		var ms float64
		p.js("performance.getEntriesByName('ready')[0].startTime", &ms)
		loads = append(loads, ms)
		if round == 0 {
			for _, v := range vectors(b) {
				p.judge(v, v.save(b))
			}
		}
		requests, _ := p.seen()
		for _, u := range requests {
			if u.Host != own && u.Scheme != "data" {
				external++
			}
		}
	}
	slices.Sort(loads)
	b.ReportMetric(loads[len(loads)/2], "load_ms")
	b.ReportMetric(float64(external), "external_requests")
}
