package hostabi

import "math"

// Removing takes one limit away from a session, to show what it is there for.
var Removing = map[string]func(*Session){
	"log":         func(s *Session) { s.limits.log = math.MaxInt },
	"message":     func(s *Session) { s.limits.message = math.MaxInt },
	"param name":  func(s *Session) { s.limits.paramName = math.MaxUint32 },
	"secret name": func(s *Session) { s.limits.secretName = math.MaxUint32 },
	"handles":     func(s *Session) { s.limits.handles = math.MaxInt },
	"vectors":     func(s *Session) { s.limits.vectors = math.MaxUint32 },
	"descriptors": func(s *Session) { s.limits.descriptors = 1 << 20 },
	"entries":     func(s *Session) { s.limits.entries = math.MaxInt },
	"out path":    func(s *Session) { s.limits.outPath = math.MaxInt },
	"path":        func(s *Session) { s.limits.path = math.MaxUint32 },
	"output":      func(s *Session) { s.env.OutputLimit = math.MaxInt64 },
}
