package order_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/order"
)

func validFile() order.File {
	return order.File{
		Domain: order.Domain{ChainID: 31337, Market: sealwork.Address{19: 1}},
		Terms: order.Terms{
			Requester: sealwork.Address{1}, Payer: sealwork.Address{1}, App: sealwork.Digest{2}, Pool: 1, Version: sealwork.Digest{3},
			Trust: sealwork.Attested, Profile: sealwork.Pure, Tasks: 3, Chunk: 2, FuelLimit: 1000, OpenBy: 10, Deadline: 20, Salt: 9,
			Spec: order.Spec{MemoryPages: 1, OutputLimit: 10, FuelStep: 1, SealModes: sealwork.SealBatch},
		},
	}
}

func encode(t *testing.T) string {
	t.Helper()
	b, err := validFile().Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFileRoundTrip(t *testing.T) {
	s := encode(t)
	f, err := order.DecodeFile([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	if f != validFile() {
		t.Errorf("got %+v, want %+v", f, validFile())
	}
}

func TestFileRefusals(t *testing.T) {
	valid := encode(t)
	replace := func(old, with string) string {
		if !strings.Contains(valid, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(valid, old, with, 1)
	}
	for _, row := range []struct{ name, file, says string }{
		{"an empty file", "", "unexpected EOF"},
		{"not JSON", "terms", "invalid character"},
		{"an unknown field", replace(`"tasks": 3,`, `"tasks": 3, "tax": 1,`), "tax"},
		{"a field twice", replace(`"tasks": 3,`, `"tasks": 3, "tasks": 4,`), `"tasks" twice`},
		{"a missing field", replace("    \"tasks\": 3,\n", ""), "at byte"},
		{"fields in another order", replace("\"tasks\": 3,\n    \"chunk\": 2,", "\"chunk\": 2,\n    \"tasks\": 3,"), "at byte"},
		{"a field in another case", replace(`"tasks"`, `"Tasks"`), "at byte"},
		{"a null", replace(`"tasks": 3`, `"tasks": null`), "null"},
		{"trailing bytes", valid + "{}", "more after the end"},
		{"a missing newline", strings.TrimSuffix(valid, "\n"), "at byte"},
		{"other spacing", strings.ReplaceAll(valid, "  ", "\t"), "at byte"},
		{"upper-case hexadecimal", replace("0x01000000", "0X01000000"), "lower-case"},
		{"a leading zero", replace(`"salt": "9"`, `"salt": "09"`), "at byte"},
		{"a sign", replace(`"fuel_limit": "1000"`, `"fuel_limit": "+1000"`), "plain decimal"},
		{"a number where a string belongs", replace(`"fuel_limit": "1000"`, `"fuel_limit": 1000`), "fuel_limit"},
		{"a number that does not fit", replace(`"tasks": 3`, `"tasks": 4294967296`), "tasks"},
		{"nesting without end", strings.Repeat("[", 1000), "nested deeper than 16"},
		{"a file beyond the limit", strings.Repeat(" ", order.MaxFile) + valid, "at most 65536"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := order.DecodeFile([]byte(row.file))
			if !errors.Is(err, order.ErrEncoding) {
				t.Fatalf("got %v, want ErrEncoding", err)
			}
			if !strings.Contains(err.Error(), row.says) {
				t.Errorf("got %q, want it to say %q", err, row.says)
			}
		})
	}
	_, err := order.DecodeFile([]byte(replace("terms/v1", "terms/v2")))
	if fe := fieldErrors(errors.Unwrap(err)); len(fe) != 1 || fe[0].Field != "format" {
		t.Errorf("another format: got %v", err)
	}
	_, err = order.DecodeFile([]byte(replace(`"tasks": 3`, `"tasks": 0`)))
	if fe := fieldErrors(errors.Unwrap(err)); len(fe) != 1 || fe[0].Field != "tasks" {
		t.Errorf("terms that are not valid: got %v", err)
	}
}

func TestInputCountsForItsTaskOnly(t *testing.T) {
	inputs := []sealwork.Digest{{1}, {2}, {3}, {4}, {5}}
	tree, err := order.InputTree(inputs)
	if err != nil {
		t.Fatal(err)
	}
	terms := order.Terms{Tasks: 5, Spec: order.Spec{Inputs: tree.Root()}}
	for i := range inputs {
		if !terms.CheckInputs(uint32(i), inputs[i:i+1], tree.RangePath(i, i+1)) {
			t.Errorf("input %d is refused", i)
		}
	}
	if !terms.CheckInputs(1, inputs[1:4], tree.RangePath(1, 4)) {
		t.Error("inputs 1 to 3 are refused together")
	}
	if terms.CheckInputs(3, inputs[2:3], tree.RangePath(2, 3)) || terms.CheckInputs(3, inputs[2:3], tree.RangePath(3, 4)) {
		t.Error("input 2 passes as input of task 3")
	}
	if terms.CheckInputs(0, nil, nil) || terms.CheckInputs(0, []sealwork.Digest{{}}, tree.RangePath(0, 1)) {
		t.Error("no input passes where the terms name inputs")
	}
	if (order.Terms{Tasks: 5}).CheckInputs(0, inputs, nil) || !(order.Terms{Tasks: 5}).CheckInputs(0, nil, nil) {
		t.Error("an input passes where the terms name none")
	}
	if _, err := order.InputTree([]sealwork.Digest{{1}, {}}); !errors.Is(err, order.ErrInputs) {
		t.Errorf("zero digest: got %v, want ErrInputs", err)
	}
}

func TestChunkRanges(t *testing.T) {
	for _, row := range []struct{ tasks, chunk, c, from, until uint32 }{
		{100, 16, 0, 0, 16}, {100, 16, 6, 96, 100}, {100, 16, 7, 0, 0}, {16, 16, 0, 0, 16}, {1, 65536, 0, 0, 1},
		{1<<32 - 1, 65536, 65535, 65535 * 65536, 1<<32 - 1}, {5, 0, 0, 0, 0},
	} {
		terms := order.Terms{Tasks: row.tasks, Chunk: row.chunk}
		if from, until := terms.ChunkRange(row.c); from != row.from || until != row.until {
			t.Errorf("chunk %d of %d by %d: got [%d, %d), want [%d, %d)", row.c, row.tasks, row.chunk, from, until, row.from, row.until)
		}
	}
}

func FuzzDecodeFile(f *testing.F) {
	b, _ := validFile().Encode()
	f.Add(b)
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := order.DecodeFile(data)
		if err != nil {
			return
		}
		again, err := file.Encode()
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("decodes and encodes to other bytes: %v\n%s", err, again)
		}
	})
}
