package meter

// emitter writes one body after another.
type emitter struct {
	m    *module
	c    *calls
	out  []byte
	f    *function
	node uint32
	from uint32 // bytes of the module are copied up to here
}

// encodeCode writes the code section: every body, counting as the options say, and the helpers.
func (m *module) encodeCode(c *calls) []byte {
	e := emitter{m: m, c: c}
	body := e.exact
	if !m.opt.Exact {
		q := &fast{emitter: &e, unchecked: m.uncheckedWork(c)}
		q.learnExits(c)
		body = q.body
	}
	section := appendU32(make([]byte, 0, len(m.r.b)+len(m.r.b)/4), uint32(len(m.bodies)+helpers+len(m.moves())))
	for i := range m.bodies {
		e.begin(uint32(i))
		body()
		section = append(appendU32(section, uint32(len(e.out))), e.out...)
	}
	return m.appendHelpers(section)
}

// begin makes ready for writing a body.
func (e *emitter) begin(node uint32) {
	e.node, e.f = node, &e.m.bodies[node]
	e.out, e.from = e.out[:0], e.f.code
}

func (e *emitter) events() []event { return e.m.events[e.f.from:e.f.to] }

// copy writes the module's own bytes up to at, and goes on from end.
func (e *emitter) copy(at, end uint32) {
	e.out = append(e.out, e.m.r.b[e.from:at]...)
	e.from = end
}

func (e *emitter) op(b ...byte) { e.out = append(e.out, b...) }

func (e *emitter) indexed(op byte, i uint32) { e.out = appendU32(append(e.out, op), i) }

func (e *emitter) constant(v int64) { e.out = appendSigned(append(e.out, opI64Const), v) }

// locals writes the groups of locals, and after them the added ones.
func (e *emitter) locals(added ...ValType) {
	e.out = appendU32(e.out, e.f.groups+uint32(len(added)))
	e.out = append(e.out, e.m.r.b[e.f.locals:e.f.code]...)
	for _, t := range added {
		e.op(1, byte(t))
	}
}

// same writes what an event stands for as both ways of counting do, and reports whether it did.
func (e *emitter) same(ev event) bool {
	switch ev.kind {
	case evRefFunc:
		e.copy(ev.at, ev.end)
		e.indexed(opRefFunc, e.m.shift(ev.arg))
	case evDead:
		e.copy(ev.at, ev.end)
	default:
		return false
	}
	return true
}

// bodyType writes the type of a block that gives the results of the function.
func (e *emitter) bodyType() {
	m, results := e.m, e.m.types[e.f.typ].Results
	switch len(results) {
	case 0:
		e.op(0x40)
		return
	case 1:
		e.op(byte(results[0]))
		return
	}
	typ := e.c.canonical[e.f.typ]
	at, ok := m.bodyTypes[typ]
	if !ok {
		at = len(m.blockTypes)
		m.bodyTypes[typ] = at
		m.blockTypes = append(m.blockTypes, FuncType{Results: results})
	}
	e.out = appendSigned(e.out, int64(m.moveType())+1+int64(at))
}
