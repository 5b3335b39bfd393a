package cli

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// next says which command is worth typing next, in text only: whoever reads JSON is a program. The arguments that are texts are quoted
// for the shell, so that the line can be pasted. What cannot be shown as it is cannot be pasted, and is not suggested.
func (s *session) next(format string, args ...any) {
	if s.format == "json" {
		return
	}
	quoted := make([]any, len(args))
	for i, arg := range args {
		switch v := arg.(type) {
		case string:
			quoted[i] = shellWord(v)
		case fmt.Stringer:
			quoted[i] = shellWord(v.String())
		default:
			quoted[i] = v
		}
	}
	line := fmt.Sprintf(format, quoted...)
	if !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return
	}
	s.say("next: %s", line)
}

// shellWord returns text as one word of a POSIX shell that no command takes for a flag: texts that begin with a dash are files here.
func shellWord(text string) string {
	if strings.HasPrefix(text, "-") {
		text = "./" + text
	}
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_./:@%+,-", r)
	}
	if text != "" && !strings.ContainsFunc(text, func(r rune) bool { return !plain(r) }) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
