package main

import (
	"image"
	"image/draw"
	"math"
	"sort"
)

// linear are the amounts of light, 0 to 65535, that the 256 values of sRGB stand for. Averages are of light: those of
// the values would be too dark.
var linear = func() (table [256]uint64) {
	for i := range table {
		v := float64(i) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		table[i] = uint64(math.Round(v * opaque))
	}
	return table
}()

// opaque is the most of a channel of a sum: of light, and of opacity.
const opaque = 0xffff

// encoded returns the value whose light is nearest.
func encoded(light uint64) uint8 {
	i := sort.Search(256, func(i int) bool { return linear[i] >= light })
	switch {
	case i == 256:
		return 255
	case i > 0 && light-linear[i-1] < linear[i]-light:
		return uint8(i - 1)
	}
	return uint8(i)
}

// channels of a sum: light times opacity for red, green and blue, and opacity.
const channels = 4

// scale returns the picture in another size, which must not be larger. Each pixel is the mean of the light that falls
// on its area: a picture pixel is divided among the pixels that it overlaps.
//
// All weights are whole numbers. Along a side of n pixels that becomes one of m, picture pixel i covers [i·m, (i+1)·m)
// and new pixel j covers [j·n, (j+1)·n): the weight is the length that both have in common, and the weights of a new
// pixel sum to n.
func scale(m image.Image, to image.Point) *image.NRGBA {
	from := m.Bounds().Size()
	out := image.NewNRGBA(image.Rectangle{Max: to})
	pixels := lines(m)
	line := make([]uint64, channels*to.X)  // a line of the picture, scaled to the new width
	total := make([]uint64, channels*to.X) // the new line so far: at most 65535 · 40 million, whatever the size
	y := 0                                 // the new line
	for i := range from.Y {
		clear(line)
		narrow(line, pixels(i), from.X, to.X)
		for start := i * to.Y; start < (i+1)*to.Y; {
			end := min((i+1)*to.Y, (y+1)*from.Y)
			for k, v := range line {
				total[k] += v * uint64(end-start)
			}
			if end == (y+1)*from.Y {
				store(out.Pix[y*out.Stride:], total, uint64(from.X)*uint64(from.Y))
				clear(total)
				y++
			}
			start = end
		}
	}
	return out
}

// narrow adds the light of a line of n pixels to the m sums of line: all pixels that a new one overlaps count whole, and
// what of the first and the last lies outside is taken away again.
func narrow(line []uint64, pixels []uint8, n, m int) {
	for j := range m {
		start, end := j*n, (j+1)*n
		first, last := start/m, (end-1)/m
		var r, g, b, a uint64
		for p := pixels[4*first : 4*last+4]; len(p) >= 4; p = p[4:] {
			pr, pg, pb, pa := light(p)
			r, g, b, a = r+pr, g+pg, b+pb, a+pa
		}
		fr, fg, fb, fa := light(pixels[4*first:])
		lr, lg, lb, la := light(pixels[4*last:])
		weight, before, behind := uint64(m), uint64(start-first*m), uint64((last+1)*m-end)
		sum := line[channels*j : channels*j+channels]
		sum[0] += r*weight - fr*before - lr*behind
		sum[1] += g*weight - fg*before - lg*behind
		sum[2] += b*weight - fb*before - lb*behind
		sum[3] += a*weight - fa*before - la*behind
	}
}

// light returns the channels of a pixel.
func light(p []uint8) (r, g, b, a uint64) {
	_ = p[3]
	r, g, b = linear[p[0]], linear[p[1]], linear[p[2]]
	if p[3] == 255 {
		return r, g, b, opaque
	}
	a = uint64(p[3])
	return r * a / 255, g * a / 255, b * a / 255, a * opaque / 255
}

// store writes a line of pixels from sums of weight.
func store(pix []uint8, total []uint64, weight uint64) {
	for ; len(total) > 0; pix, total = pix[4:], total[channels:] {
		a := total[3]
		pix[3] = uint8((a*255 + weight*opaque/2) / (weight * opaque))
		if a == 0 {
			continue // nothing there: its colour is black
		}
		for k := range 3 {
			pix[k] = encoded((total[k]*opaque + a/2) / a) // sums are less than 2^42
		}
	}
}

// lines returns how to get line i of a picture, as red, green, blue and opacity of each pixel; until the next one is asked for.
func lines(m image.Image) func(i int) []uint8 {
	b := m.Bounds()
	if exact, ok := m.(*image.NRGBA); ok {
		return func(i int) []uint8 { return exact.Pix[exact.PixOffset(b.Min.X, b.Min.Y+i):] }
	}
	one := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1)) // what the standard library is fastest at
	whole, ok := m.(interface{ Opaque() bool })
	plain := ok && whole.Opaque()
	return func(i int) []uint8 {
		draw.Draw(one, one.Rect, m, image.Pt(b.Min.X, b.Min.Y+i), draw.Src)
		for p := one.Pix; !plain && len(p) > 0; p = p[4:] {
			if a := int(p[3]); a != 0 && a != 255 { // colours come multiplied by the opacity
				p[0], p[1], p[2] = uint8(half(255*int(p[0]), a)), uint8(half(255*int(p[1]), a)), uint8(half(255*int(p[2]), a))
			}
		}
		return one.Pix
	}
}
