package e2e_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
)

// Whatever is wrong with an example's input or params, the task ends by the example's own word: with the code that its README
// names and a message, never with a trap.
func testFaults(t *testing.T, b *bench) {
	sample := func(e string) []byte { return read(t, examplesDir+"/"+e) }
	release, picture := sample("signed/sample/release.tar"), sample("thumbnail/sample/rings.png")
	garbage := make([]byte, 5000)
	for i := range garbage {
		garbage[i] = byte(i * i >> 3)
	}
	const districts = "district,people,infected\n"
	for _, row := range []struct {
		app, name string
		input     []byte
		params    string
		code      uint32
		want      string
	}{
		{"wordstat", "garbage", garbage, "", 1, "text is not UTF-8 at byte"},
		{"wordstat", "a huge TOP", nil, `{"TOP": "99999999999999999999"}`, 2, "TOP: want 1 to 1000"},
		{"phrases", "an empty input", nil, "", 1, "text has no words"},
		{"phrases", "a huge TOP", []byte("a b a b"), `{"TOP": "99999999999999999999"}`, 2, "TOP: want 1 to 100"},
		{"csvstat", "an empty input", nil, "", 1, "the input is empty"},
		{"csvstat", "garbage", garbage, "", 1, "csvstat: "},
		{"csvstat", "no numbers", []byte("a,b\nc,d\n"), "", 1, "no column holds numbers"},
		{"csvstat", "a column that is not there", []byte("a\n1\n"), `{"COLUMNS": "b"}`, 1, `no column "b"`},
		{"csvstat", "a quantile above 1", []byte("a\n1\n"), `{"QUANTILES": "1e18"}`, 2, "QUANTILES: want"},
		{"thumbnail", "an empty input", nil, "", 1, "the input is empty"},
		{"thumbnail", "garbage", garbage, "", 1, "not a PNG, JPEG or GIF picture"},
		{"thumbnail", "half a picture", picture[:len(picture)/2], "", 1, "reading the picture: "},
		{"thumbnail", "a picture that says that it is huge", bytes.Replace(picture, []byte("\x00\x00\x01\x80\x00\x00\x01\x20"), []byte("\x7f\xff\xff\xff\x7f\xff\xff\xff"), 1), "", 1, "reading the picture: "},
		{"thumbnail", "a huge box", picture, `{"WIDTH": "99999999999999999999"}`, 2, "WIDTH: want 1 to 4096"},
		{"signed", "no key", release, "", 2, "KEY: want the signer's public key"},
		{"signed", "a key that is none", release, `{"KEY": "RWQ="}`, 2, "KEY: want 56 characters"},
		{"signed", "an empty input", nil, signedKey, 3, "the input is empty"},
		{"signed", "garbage", garbage, signedKey, 3, "reading the archive"},
		{"signed", "half an archive", release[:len(release)/3], signedKey, 3, "signed: "},
		{"signed", "a changed file", bytes.Replace(release, []byte("6,598"), []byte("6,958"), 1), signedKey, 1, "1 not as they were signed"},
		{"signed", "a changed list", bytes.Replace(release, []byte("  CHANGES\n"), []byte("  CHANGED\n"), 1), signedKey, 1, "not as they were signed"},
		{"epidemic", "an empty input", nil, "", 1, "the input is empty"},
		{"epidemic", "garbage", garbage, "", 1, "line 1: want the header"},
		{"epidemic", "more than 64 KiB", make([]byte, 65537), "", 1, "at most 65536 bytes"},
		{"epidemic", "no district", []byte(districts), "", 1, "at least one district"},
		{"epidemic", "a missing field", []byte(districts + "a,1\n"), "", 1, "line 2: want district,people,infected"},
		{"epidemic", "a field too many", []byte(districts + "a,1,1,1\n"), "", 1, "line 2: infected: want 0"},
		{"epidemic", "a huge number of people", []byte(districts + "a,99999999999999999999,0\n"), "", 1, "line 2: people: want 1 to 10000000"},
		{"epidemic", "nobody", []byte(districts + "a,0,0\n"), "", 1, "line 2: people: want 1 to 10000000"},
		{"epidemic", "more infected than people", []byte(districts + "a,5,6\n"), "", 1, "line 2: infected: want 0"},
		{"epidemic", "a number below zero", []byte(districts + "a,5,-1\n"), "", 1, "line 2: infected: want 0"},
		{"epidemic", "a district without a name", []byte(districts + ",5,1\n"), "", 1, "line 2: district: want a name"},
		{"epidemic", "a name that is too long", []byte(districts + strings.Repeat("a", 41) + ",5,1\n"), "", 1, "line 2: district: want a name"},
		{"epidemic", "257 districts", []byte(districts + strings.Repeat("a,5,1\n", 257)), "", 1, "line 258: want at most 256 districts"},
		{"epidemic", "no days", []byte(districts + "a,5,1\n"), `{"DAYS": "0"}`, 2, "DAYS: want 1 to 730, got 0"},
		{"epidemic", "too many days", []byte(districts + "a,5,1\n"), `{"DAYS": "731"}`, 2, "DAYS: want 1 to 730, got 731"},
		{"epidemic", "a huge number of runs", []byte(districts + "a,5,1\n"), `{"RUNS": "99999999999999999999"}`, 2, "RUNS: want 1 to 200"},
		{"epidemic", "a number that is none", []byte(districts + "a,5,1\n"), `{"TRANSMISSION": "1.5"}`, 2, "TRANSMISSION: want 0 to 5000, got 1.5"},
		{"epidemic", "an empty number", []byte(districts + "a,5,1\n"), `{"MIXING": ""}`, 2, "MIXING: want 0 to 1000"},
		{"epidemic", "a report that there is not", []byte(districts + "a,5,1\n"), `{"REPORT": "weeks"}`, 2, "REPORT: want days or districts, got weeks"},
	} {
		t.Run(row.app+", "+row.name, func(t *testing.T) {
			p := "{}"
			if row.params != "" {
				p = row.params
			}
			res, log := b.run(t, row.app, row.input, params(t, p))
			if res.Outcome != sealwork.AppFailed || res.Code != row.code {
				t.Errorf("got %v, code %d; want app failed, code %d", res.Outcome, res.Code, row.code)
			}
			if !strings.Contains(log, row.want) {
				t.Errorf("logged %q, want %q", log, row.want)
			}
		})
	}
}

// The same for inputs that nobody thought of: pieces of the samples, damaged at random. A program that reads any text may like them.
func testDamage(t *testing.T, b *bench) {
	for _, e := range examples() {
		t.Run(e.name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(8, 9))
			sample := read(t, e.file(e.input))
			sample = sample[:min(len(sample), 20_000)] // enough of the Bible
			p := e.sampleParams(t)
			if e.name == "epidemic" {
				p = params(t, `{"RUNS": "2"}`)
			}
			for range 15 {
				input := damaged(random, sample)
				if res, log := b.run(t, e.name, input, p); res.Outcome != sealwork.OK && res.Outcome != sealwork.AppFailed {
					t.Errorf("got %v, code %d, %q for %.2000q", res.Outcome, res.Code, log, input)
				} else if res.Outcome == sealwork.AppFailed && log == "" {
					t.Errorf("failed with code %d and no message for %.2000q", res.Code, input)
				}
			}
		})
	}
}

// damaged cuts a piece out of the sample, or repeats it, and changes some bytes.
func damaged(random *rand.Rand, sample []byte) []byte {
	from, to := random.IntN(len(sample)+1), random.IntN(len(sample)+1)
	input := append([]byte{}, sample[:max(from, to)]...)
	switch random.IntN(3) {
	case 0:
		input = append(input, sample[min(from, to):]...)
	case 1:
		input = append(input[:min(from, to)], sample[max(from, to):]...)
	}
	for range random.IntN(4) {
		if len(input) > 0 {
			input[random.IntN(len(input))] = byte(random.Uint32())
		}
	}
	return input
}

// A program of others is no exception to the engine's rules: what it was never built for ends in an outcome too.
func testCmark(t *testing.T, b *bench) {
	for name, input := range map[string]string{
		"nothing":              "",
		"bytes that are none":  "\xff\xfe\x00\xc3(",
		"deep quotations":      strings.Repeat(">", 20_000) + "a",
		"deep lists":           strings.Repeat("* ", 2_000) + "a",
		"brackets never ended": strings.Repeat("[", 20_000),
		"emphasis never ended": strings.Repeat("*a_ ", 10_000),
	} {
		t.Run(name, func(t *testing.T) {
			if res, log := b.run(t, "cmark", []byte(input), params(t, "{}")); res.Outcome != sealwork.OK {
				t.Errorf("got %v, code %d: %s", res.Outcome, res.Code, log)
			}
		})
	}
}
