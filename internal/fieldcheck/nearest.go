package fieldcheck

import "slices"

// maxWord bounds the work of Nearest: what is longer is no misspelling.
const maxWord = 64

// Nearest returns the one of known with the smallest edit distance to word, the first of several, and "" if none is known.
func Nearest(word string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	word = word[:min(len(word), maxWord)]
	return slices.MinFunc(known, func(a, b string) int { return distance(word, a) - distance(word, b) })
}

// distance is the number of characters to insert, remove or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
