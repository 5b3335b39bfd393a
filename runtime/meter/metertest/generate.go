package metertest

import (
	"fmt"
	"strings"
)

// Generate makes a valid module out of any bytes: a reactor whose functions nest blocks, loops, ifs and branches of every kind, count
// loops up and down in every way that compilers do, call each other directly and through a table, recurse, trap, grow memory, and
// write what they have computed as their output. It need not end; run it with little fuel.
//
// The same bytes make the same module, and a change of one byte changes little of it.
func Generate(data []byte) Module {
	g := &generator{data: data}
	m := Module{
		Imports: []Import{{Module: "sealwork_v1", Name: "output_write", Type: "ii>l"}, {Module: "sealwork_v1", Name: "input_len", Type: ">l"}},
		Memory:  &Memory{Min: 1, Max: 3},
		Tables:  []Table{{Type: "r", Min: 6, Max: -1}},
		Globals: []Global{{Type: "i", Mutable: true, Init: "i32.const 7"}},
	}
	for _, f := range []Func{{Name: "run", Export: true, Type: ">i"}, {Name: "a", Type: "i>i"}, {Name: "b", Type: "ii>i"}, {Name: "c", Type: ">"},
		{Name: "d", Type: "i>i"}, {Name: "e", Type: "i>il"}, {Name: "g", Type: nine + ">i"}} {
		g.params = strings.Index(f.Type, ">")
		f.Locals, g.locals = "iiiiiiiiiil", g.params+10
		g.depth, g.results = 0, f.Type[g.params+1:]
		f.Body = g.statements(1+g.pick(6)) + g.values(g.results)
		if f.Export {
			f.Body = strings.TrimSuffix(f.Body, g.values("")) // nothing is added to the result
			f.Body += "i32.const 0 i32.const 64 call output_write drop i32.const 7 i32.and"
		}
		m.Funcs = append(m.Funcs, f)
	}
	// d is small and not in the table, so that it may leave what it burns to its callers.
	m.Elems = []Elem{{Offset: 0, Funcs: []string{"a", "b", "c", "a"}}}
	return m
}

// nine values are more than are moved for nothing.
const nine = "iiiiiiiii"

type generator struct {
	data    []byte
	at      int
	params  int
	locals  int // i32 locals, params first
	results string
	labels  []string // results of the open blocks, innermost last; "loop" for one that takes nothing and begins again
	depth   int
}

// pick takes the next byte as a choice of n. There are no bytes after the last but zeros.
func (g *generator) pick(n int) int {
	if g.at >= len(g.data) {
		return 0
	}
	g.at++
	return int(g.data[g.at-1]) % n
}

func (g *generator) done() bool { return g.at >= len(g.data) }

func (g *generator) statements(n int) string {
	var b strings.Builder
	for range n {
		if g.done() {
			break
		}
		b.WriteString(g.statement())
	}
	return b.String()
}

func (g *generator) local() int { return g.pick(g.locals) }

var arithmetic = []string{"i32.add", "i32.sub", "i32.mul", "i32.xor", "i32.and", "i32.or", "i32.lt_s", "i32.gt_u", "i32.ne", "i32.div_u", "i32.rem_s"}

// value is an expression of one i32.
func (g *generator) value() string {
	g.depth++
	defer func() { g.depth-- }()
	kind := g.pick(12)
	if g.depth > 4 {
		kind %= 4
	}
	switch kind {
	case 0, 1:
		return fmt.Sprintf("local.get %d ", g.local())
	case 2:
		return fmt.Sprintf("i32.const %d ", int8(g.pick(256)))
	case 3:
		return "global.get 0 "
	case 4, 5:
		return g.value() + g.value() + arithmetic[g.pick(len(arithmetic))] + " "
	case 6:
		return g.value() + "i32.const 252 i32.and i32.load "
	case 7:
		return g.value() + "call a "
	case 8:
		return g.value() + g.value() + "call b "
	case 9:
		return g.value() + "call d "
	case 10:
		return g.value() + g.value() + "i32.const 7 i32.and call_indirect:i>i 0 " // may be null, past the table or of another type
	default:
		return fmt.Sprintf("%sif:i %selse %send ", g.value(), g.in("i", func() string { return g.statements(g.pick(2)) + g.value() }),
			g.in("i", func() string { return g.statements(g.pick(2)) + g.value() }))
	}
}

// values are the operands of these types.
func (g *generator) values(types string) string {
	var b strings.Builder
	for _, t := range types {
		b.WriteString(g.value())
		if t == 'l' {
			b.WriteString("i64.extend_i32_s ")
		}
	}
	return b.String()
}

// in writes code within a block whose label takes these results.
func (g *generator) in(results string, code func() string) string {
	g.labels = append(g.labels, results)
	text := code()
	g.labels = g.labels[:len(g.labels)-1]
	return text
}

func (g *generator) statement() string {
	g.depth++
	defer func() { g.depth-- }()
	kind := g.pick(22)
	if g.depth > 6 {
		kind %= 6
	}
	switch kind {
	case 0, 1, 2:
		return fmt.Sprintf("%slocal.set %d ", g.value(), g.local())
	case 3:
		return g.value() + "global.set 0 "
	case 4:
		return g.value() + "i32.const 252 i32.and " + g.value() + "i32.store "
	case 5:
		return g.value() + g.value() + "i32.store8 " // may trap
	case 6:
		return "block " + g.in("", func() string { return g.statements(1 + g.pick(4)) }) + "end "
	case 7:
		return fmt.Sprintf("block:i %send local.set %d ", g.in("i", func() string { return g.statements(1+g.pick(3)) + g.value() }), g.local())
	case 8:
		return "loop " + g.in("loop", func() string { return g.statements(1 + g.pick(4)) }) + "end "
	case 9, 10, 11:
		return g.counting()
	case 12:
		return g.value() + "if " + g.in("", func() string { return g.statements(1 + g.pick(3)) }) + "end "
	case 13:
		return g.value() + "if " + g.in("", func() string { return g.statements(1 + g.pick(3)) }) + "else " +
			g.in("", func() string { return g.statements(1 + g.pick(3)) }) + "end "
	case 14, 15:
		return g.branch(true)
	case 16:
		return g.value() + "if " + g.in("", func() string { return g.branch(false) }) + "end "
	case 17:
		return g.branchTable()
	case 18:
		return "call c "
	case 19:
		return g.other()
	case 20:
		return fmt.Sprintf("%scall e drop local.set %d ", g.value(), g.local())
	default:
		return fmt.Sprintf("%sloop:i>i %send drop ", g.value(), g.in("i", func() string {
			return fmt.Sprintf("i32.const 1 i32.sub local.tee %d local.get %d br_if 0 ", g.params, g.params)
		}))
	}
}

func (g *generator) other() string {
	switch g.pick(8) {
	case 0:
		return "i32.const 1 memory.grow drop "
	case 1:
		return "i32.const 0 " + g.value() + g.value() + "memory.fill "
	case 2:
		return "i32.const 0 i32.const 8 call output_write drop "
	case 3:
		return "i32.const 2 ref.func c table.set 0 "
	case 4:
		return fmt.Sprintf("call input_len i32.wrap_i64 local.set %d ", g.local())
	case 5:
		return g.values(nine) + "call g drop "
	case 6:
		return "block:>" + nine + " " + g.in(nine, func() string { return g.statements(g.pick(2)) + g.values(nine) }) + "end " + strings.Repeat("drop ", len(nine))
	default:
		return g.value() + "if unreachable end "
	}
}

// branch is a br or a br_if to one of the labels, or a return.
func (g *generator) branch(conditional bool) string {
	d := g.pick(len(g.labels) + 1)
	results := g.results
	if d < len(g.labels) {
		results = g.labels[len(g.labels)-1-d]
	}
	if results == "loop" {
		results = ""
	}
	drop := strings.Repeat("drop ", len(results))
	switch {
	case conditional:
		return g.values(results) + g.value() + fmt.Sprintf("br_if %d %s", d, drop)
	case d == len(g.labels):
		return g.values(results) + "return "
	}
	return g.values(results) + fmt.Sprintf("br %d ", d)
}

// branchTable is a block whose br_table names the labels around it that take nothing, and itself.
func (g *generator) branchTable() string {
	targets := "0 "
	for i := range g.labels {
		if l := g.labels[len(g.labels)-1-i]; l == "" || l == "loop" {
			targets += fmt.Sprintf("%d ", i+1)
		}
	}
	return "block " + g.in("", func() string { return g.statements(g.pick(2)) + g.value() }) + "br_table " + targets + "0 end "
}

var tests = []string{"i32.ne", "i32.lt_s", "i32.lt_u", "i32.gt_s", "i32.gt_u", "i32.le_s", "i32.le_u", "i32.ge_s", "i32.ge_u", ""}

// counting is a loop of a kind that compilers make of for: a local goes by a step to a bound, and is compared before or after, from
// either side.
func (g *generator) counting() string {
	i, bound := g.local(), fmt.Sprintf("i32.const %d ", g.edge())
	if g.pick(2) == 0 {
		bound = fmt.Sprintf("local.get %d ", g.local())
	}
	step := []int{1, 1, -1, 2, 4, -4, 3, -7, 100, 1 << 30, -1 << 31}[g.pick(11)]
	test := tests[g.pick(len(tests))]
	body := ""
	for range g.pick(3) {
		body += fmt.Sprintf("global.get 0 local.get %d i32.add global.set 0 ", g.local())
	}
	if g.pick(4) == 0 { // a load that traps at some round
		body += fmt.Sprintf("local.get %d i32.load drop ", i)
	}
	if g.pick(8) == 0 { // the bound moves, perhaps
		body += fmt.Sprintf("global.get 0 local.set %d ", g.local())
	}
	advance := fmt.Sprintf("local.get %d i32.const %d i32.add local.tee %d ", i, step, i)
	compared := advance
	switch g.pick(4) {
	case 0: // the value before the step
		compared = fmt.Sprintf("local.get %d %sdrop ", i, advance)
	case 1:
		body += strings.Replace(advance, "local.tee", "local.set", 1)
		compared = fmt.Sprintf("local.get %d ", i)
	}
	cond := compared + bound + test + " "
	switch {
	case test == "":
		cond = compared
	case g.pick(3) == 0:
		cond = bound + compared + test + " "
	}
	start := fmt.Sprintf("i32.const %d local.set %d ", g.edge(), i)
	if g.pick(3) == 0 {
		start = ""
	}
	return start + "loop " + body + cond + "br_if 0 end "
}

// edge is a number near where things go wrong.
func (g *generator) edge() int {
	near := int(int8(g.pick(256))) / 4
	switch g.pick(6) {
	case 0:
		return clamp(1<<31 - 1 + near)
	case 1:
		return clamp(-1<<31 + near)
	case 2:
		return near * 16
	default:
		return near
	}
}

func clamp(n int) int { return int(int32(uint32(int64(n)))) }
