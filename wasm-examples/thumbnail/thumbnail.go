package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // a format that is read
	_ "image/jpeg" // a format that is read
	"image/png"
	"io"
	"strconv"
)

// maxPixels bounds what is decoded: the size is looked at before the picture is.
const maxPixels = 40_000_000

// maxBytes bounds the file.
const maxBytes = 256 << 20

// options are what the params say.
type options struct {
	width, height int // the box that the picture is to fit into
	ppm           bool
}

func parseOptions(look func(string) (string, bool)) (o options, err error) {
	for _, side := range []struct {
		name string
		to   *int
	}{{"WIDTH", &o.width}, {"HEIGHT", &o.height}} {
		*side.to = 160
		if s, ok := look(side.name); ok && s != "" {
			n, err := strconv.Atoi(s)
			if err != nil || n < 1 || n > 4096 {
				return options{}, fmt.Errorf("%s: want 1 to 4096, got %.20q", side.name, s)
			}
			*side.to = n
		}
	}
	switch s, _ := look("FORMAT"); s {
	case "", "png":
	case "ppm":
		o.ppm = true
	default:
		return options{}, fmt.Errorf("FORMAT: want png or ppm, got %.20q", s)
	}
	return o, nil
}

// run reads a picture from r and writes it to w, scaled to fit into the box. It says what it did.
func run(r io.Reader, w io.Writer, o options) (said string, err error) {
	file, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return "", fmt.Errorf("reading the picture: %w", err)
	}
	if len(file) == 0 {
		return "", errors.New("the input is empty: want a PNG, JPEG or GIF picture")
	}
	if len(file) > maxBytes {
		return "", fmt.Errorf("the picture has more than %d bytes", maxBytes)
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(file))
	if errors.Is(err, image.ErrFormat) {
		return "", errors.New("the input is not a PNG, JPEG or GIF picture")
	}
	if err != nil {
		return "", fmt.Errorf("reading the picture: %w", err)
	}
	if config.Width < 1 || config.Height < 1 || config.Width > maxPixels/config.Height {
		return "", fmt.Errorf("the picture has %d × %d pixels: want 1 to %d", config.Width, config.Height, maxPixels)
	}
	picture, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return "", fmt.Errorf("reading the picture: %w", err)
	}
	from := picture.Bounds().Size()
	to := fit(from, o)
	small := scale(picture, to)
	if o.ppm {
		err = writePPM(w, small)
	} else {
		err = png.Encode(w, small)
	}
	if err != nil {
		return "", fmt.Errorf("writing the picture: %w", err)
	}
	return fmt.Sprintf("%s of %d × %d, scaled to %d × %d", format, from.X, from.Y, to.X, to.Y), nil
}

// fit returns the largest size of the picture's shape that fits into the box and is no larger than the picture; at
// least one pixel.
func fit(size image.Point, o options) image.Point {
	w, h := size.X, size.Y
	if w > o.width {
		w, h = o.width, half(size.Y*o.width, size.X)
	}
	if h > o.height {
		w, h = half(size.X*o.height, size.Y), o.height
	}
	return image.Pt(max(1, min(w, o.width)), max(1, h))
}

// half divides and rounds half up.
func half(a, b int) int { return (2*a + b) / (2 * b) }

// writePPM writes the plainest format that viewers read: a line of text and three bytes a pixel, on white.
func writePPM(w io.Writer, m *image.NRGBA) error {
	size := m.Bounds().Size()
	if _, err := fmt.Fprintf(w, "P6\n%d %d\n255\n", size.X, size.Y); err != nil {
		return err
	}
	row := make([]byte, 0, 3*size.X)
	for y := range size.Y {
		row = row[:0]
		for p := m.Pix[y*m.Stride:]; len(row) < 3*size.X; p = p[4:] {
			for _, v := range p[:3] {
				row = append(row, byte(half(int(v)*int(p[3])+255*(255-int(p[3])), 255)))
			}
		}
		if _, err := w.Write(row); err != nil {
			return err
		}
	}
	return nil
}
