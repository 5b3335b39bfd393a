package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write sample/rings.png and testdata/rings.png anew")

// picture is the sample: rings that grow finer outwards, which a careless scaler turns into patterns that are not there,
// a disc of two colours, and a corner that one can see through. Whole numbers only: every machine draws the same.
func picture() *image.NRGBA {
	const width, height = 384, 288
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			dx, dy := x-width/2, y-height/2
			d := dx*dx + dy*dy
			v := uint8(64)
			if d/1024%2 == 0 {
				v = 224
			}
			c := color.NRGBA{v, v, v, 255}
			switch {
			case d < 40*40 && dx < 0:
				c = color.NRGBA{200, 30, 40, 255}
			case d < 40*40:
				c = color.NRGBA{30, 60, 200, 255}
			case x+y < 96:
				c.A = uint8(x+y) / 32 * 85
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

// The test makes the sample, so that nobody needs to ask where it is from.
func TestTheSampleGivesTheThumbnailInTestdata(t *testing.T) {
	if *update {
		var b bytes.Buffer
		if err := png.Encode(&b, picture()); err != nil {
			t.Fatal(err)
		}
		write(t, "sample/rings.png", b.Bytes())
	}
	sample := read(t, "sample/rings.png")
	if !samePixels(t, picture(), decode(t, sample)) {
		t.Error("sample/rings.png is not what this test draws")
	}
	var out bytes.Buffer
	said, err := run(bytes.NewReader(sample), &out, options{width: 96, height: 96})
	if err != nil || said != "png of 384 × 288, scaled to 96 × 72" {
		t.Fatalf("got %q and %v", said, err)
	}
	if *update {
		write(t, "testdata/rings.png", out.Bytes())
	}
	if !samePixels(t, decode(t, read(t, "testdata/rings.png")), decode(t, out.Bytes())) {
		t.Error("the thumbnail is not the one in testdata")
	}
}

// scale walks along the lines; the test computes every pixel from the definition, with fractions.
func TestEveryPixelIsTheMeanOfTheLightOnItsArea(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 40 {
		w, h := 1+random.IntN(12), 1+random.IntN(12)
		m := image.NewNRGBA(image.Rect(5, 7, 5+w, 7+h))
		for i := range m.Pix {
			m.Pix[i] = uint8(random.Uint32())
			if i%4 == 3 {
				m.Pix[i] = []uint8{0, 255, 255, 100}[random.IntN(4)]
			}
		}
		to := image.Pt(1+random.IntN(w), 1+random.IntN(h))
		got := scale(m, to)
		for y := range to.Y {
			for x := range to.X {
				want, g := mean(m, to, x, y), got.NRGBAAt(x, y)
				for k, v := range []uint8{g.R, g.G, g.B, g.A} {
					if d := int(v) - int(want[k]); d < -1 || d > 1 {
						t.Fatalf("%d×%d to %v at (%d, %d): got %v, want %v", w, h, to, x, y, g, want)
					}
				}
			}
		}
	}
}

func mean(m *image.NRGBA, to image.Point, x, y int) (want [4]uint8) {
	size := m.Bounds().Size()
	sums := [4]*big.Rat{new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)}
	for i := range size.X {
		for j := range size.Y {
			area := big.NewRat(int64(overlap(i, x, size.X, to.X)*overlap(j, y, size.Y, to.Y)), int64(size.X*size.Y))
			c := m.NRGBAAt(m.Rect.Min.X+i, m.Rect.Min.Y+j)
			a := new(big.Rat).Mul(area, big.NewRat(int64(c.A), 255))
			for k, v := range []uint8{c.R, c.G, c.B} {
				sums[k].Add(sums[k], new(big.Rat).Mul(a, big.NewRat(int64(linear[v]), 1)))
			}
			sums[3].Add(sums[3], a)
		}
	}
	if sums[3].Sign() == 0 {
		return want
	}
	for k := range 3 {
		light, _ := new(big.Rat).Quo(sums[k], sums[3]).Float64()
		want[k] = encoded(uint64(light + 0.5))
	}
	a, _ := sums[3].Float64()
	want[3] = uint8(a*255 + 0.5)
	return want
}

// overlap is the length that picture pixel i and new pixel j have in common.
func overlap(i, j, n, m int) int { return max(0, min((i+1)*m, (j+1)*n)-max(i*m, j*n)) }

func TestHalfOfTheLightOfWhiteIsNotHalfOfItsValue(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 2, 1))
	m.Pix[1] = 255
	if got := scale(m, image.Pt(1, 1)).NRGBAAt(0, 0); got != (color.NRGBA{188, 188, 188, 255}) {
		t.Errorf("got %v, want 188: half of the light", got)
	}
}

func TestSizes(t *testing.T) {
	for _, tt := range []struct {
		name string
		from image.Point
		o    options
		want image.Point
	}{
		{"a wide picture is as wide as the box", image.Pt(400, 300), options{width: 160, height: 160}, image.Pt(160, 120)},
		{"a high picture is as high as the box", image.Pt(300, 400), options{width: 160, height: 160}, image.Pt(120, 160)},
		{"a small picture stays as it is", image.Pt(30, 40), options{width: 160, height: 160}, image.Pt(30, 40)},
		{"one that is too high only is made smaller on both sides", image.Pt(100, 400), options{width: 160, height: 200}, image.Pt(50, 200)},
		{"a line keeps one pixel", image.Pt(4000, 1), options{width: 10, height: 10}, image.Pt(10, 1)},
		{"so does a column", image.Pt(1, 4000), options{width: 10, height: 10}, image.Pt(1, 10)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := fit(tt.from, tt.o); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	m := image.NewPaletted(image.Rect(0, 0, 4, 2), color.Palette{color.White, color.Black})
	for _, tt := range []struct {
		name   string
		encode func(*bytes.Buffer) error
	}{
		{"png", func(b *bytes.Buffer) error { return png.Encode(b, m) }},
		{"gif", func(b *bytes.Buffer) error { return gif.Encode(b, m, nil) }},
		{"jpeg", func(b *bytes.Buffer) error { return jpeg.Encode(b, m, nil) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var in, out bytes.Buffer
			if err := tt.encode(&in); err != nil {
				t.Fatal(err)
			}
			said, err := run(&in, &out, options{width: 2, height: 2, ppm: true})
			if want := tt.name + " of 4 × 2, scaled to 2 × 1"; err != nil || said != want {
				t.Fatalf("got %q and %v, want %q", said, err, want)
			}
			if want := "P6\n2 1\n255\n\xff\xff\xff\xff\xff\xff"; out.String() != want {
				t.Errorf("got %q, want %q", out.String(), want)
			}
		})
	}
}

func TestWhatIsSeenThroughIsWhiteInPPM(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	m.Pix = []uint8{255, 0, 0, 0, 0, 0, 0, 51}
	var out bytes.Buffer
	if err := writePPM(&out, m); err != nil {
		t.Fatal(err)
	}
	if want := "P6\n2 1\n255\n\xff\xff\xff\xcc\xcc\xcc"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestPicturesThatCannotBeReadGiveNone(t *testing.T) {
	sample := read(t, "sample/rings.png")
	for _, tt := range []struct{ name, in, want string }{
		{"an empty input", "", "the input is empty"},
		{"a text", "hello, world", "not a PNG, JPEG or GIF picture"},
		{"only the beginning of a picture", string(sample[:1000]), "reading the picture: "},
		{"a damaged picture", string(sample[:500]) + "x" + string(sample[501:]), "reading the picture: "},
		{"a picture of too many pixels, though the file is small", header(65535, 65535), "65535 × 65535 pixels: want 1 to 40000000"},
		{"a picture whose pixels cannot be counted", header(1<<31-1, 1<<31-1), "dimension overflow"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if _, err := run(strings.NewReader(tt.in), &out, options{width: 10, height: 10}); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("wrote %d bytes", out.Len())
			}
		})
	}
}

func TestOptions(t *testing.T) {
	for _, tt := range []struct{ name, value, want string }{
		{"WIDTH", "0", "WIDTH: want 1 to 4096"},
		{"WIDTH", "4097", "WIDTH: want 1 to 4096"},
		{"HEIGHT", "many", "HEIGHT: want 1 to 4096"},
		{"HEIGHT", "99999999999999999999", "HEIGHT: want 1 to 4096"},
		{"FORMAT", "PNG", "FORMAT: want png or ppm"},
	} {
		look := func(name string) (string, bool) { return tt.value, name == tt.name }
		if _, err := parseOptions(look); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s=%s: got %v, want %q", tt.name, tt.value, err, tt.want)
		}
	}
}

// header is a PNG file that ends where its pixels would begin.
func header(width, height uint32) string {
	ihdr := append([]byte("IHDR"), make([]byte, 8)...)
	binary.BigEndian.PutUint32(ihdr[4:], width)
	binary.BigEndian.PutUint32(ihdr[8:], height)
	ihdr = append(ihdr, 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), ihdr...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr)))
}

func decode(t *testing.T, file []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func samePixels(t *testing.T, a, b image.Image) bool {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if color.NRGBAModel.Convert(a.At(x, y)) != color.NRGBAModel.Convert(b.At(x, y)) {
				return false
			}
		}
	}
	return true
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
