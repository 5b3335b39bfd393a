package meter

import "math"

// removals take one limit away each.
var removals = map[string]func(*limits){
	"module":         func(l *limits) { l.module = math.MaxInt32 },
	"types":          func(l *limits) { l.types = math.MaxUint32 },
	"typeValues":     func(l *limits) { l.typeValues = math.MaxUint32 },
	"imports":        func(l *limits) { l.imports = math.MaxUint32 },
	"funcs":          func(l *limits) { l.funcs = math.MaxUint32 },
	"body":           func(l *limits) { l.body = math.MaxUint32 },
	"locals":         func(l *limits) { l.locals = math.MaxUint32 },
	"nesting":        func(l *limits) { l.nesting = math.MaxInt },
	"branchTargets":  func(l *limits) { l.branchTargets = math.MaxUint32 },
	"globals":        func(l *limits) { l.globals = math.MaxUint32 },
	"tables":         func(l *limits) { l.tables = math.MaxUint32 },
	"tableElements":  func(l *limits) { l.tableElements = math.MaxUint32 },
	"elemSegments":   func(l *limits) { l.elemSegments = math.MaxUint32 },
	"dataSegments":   func(l *limits) { l.dataSegments = math.MaxUint32 },
	"exports":        func(l *limits) { l.exports = math.MaxUint32 },
	"name":           func(l *limits) { l.name = math.MaxUint32 },
	"customSections": func(l *limits) { l.customSections = math.MaxInt },
	"targets":        func(l *limits) { l.targets = math.MaxUint64 },
	"functionWork":   func(l *limits) { l.functionWork = math.MaxUint64 },
	"moduleWork":     func(l *limits) { l.moduleWork = math.MaxUint64 },
	"depth":          func(l *limits) { l.depth = math.MaxUint64 },
}

// LimitNames are the limits that Without knows.
func LimitNames() (names []string) {
	for name := range removals {
		names = append(names, name)
	}
	return names
}

// Without returns options under which the limits of these names do not hold.
func (o Options) Without(names ...string) Options {
	o.limits = standard()
	for _, n := range names {
		removals[n](o.limits)
	}
	return o
}

// Limits is the set of limits, for counting them.
type Limits = limits
