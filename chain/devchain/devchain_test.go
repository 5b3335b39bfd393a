package devchain_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/sealwork/sealwork"
	"github.com/sealwork/sealwork/chain/devchain"
)

func TestStartRefuses(t *testing.T) {
	someone := sealwork.Address{1}
	for _, tt := range []struct {
		name   string
		config devchain.Config
		want   string
	}{
		{"nothing said: every problem is listed", devchain.Config{}, "dir: want a folder, got none; chain id: want"},
		{"a public chain's id", devchain.Config{Dir: "x", ChainID: 1}, "chain id: want 104045582745600 to 104049877712895, got 1"},
		{"an id one past the range", devchain.Config{Dir: "x", ChainID: devchain.LastChainID + 1}, "chain id"},
		{"a port that does not exist", devchain.Config{Dir: "x", ChainID: testChain, Port: 65536}, "port: want 0 to 65535"},
		{"a clock that may not run", devchain.Config{Dir: "x", ChainID: testChain, MaxAhead: time.Millisecond}, "max ahead"},
		{"funds for nobody", devchain.Config{Dir: "x", ChainID: testChain, Funded: []sealwork.Address{{}}}, "funded account 0"},
		{"funds for one account twice", devchain.Config{Dir: "x", ChainID: testChain, Funded: []sealwork.Address{someone, someone}}, "twice"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n, err := devchain.Start(t.Context(), tt.config)
			var ce *devchain.ConfigError
			if n != nil || !errors.As(err, &ce) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want a *ConfigError with %q", err, tt.want)
			}
		})
	}
	t.Run("a context that is over", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := devchain.Start(ctx, config(folder(t))); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want context.Canceled", err)
		}
	})
}

func TestOsakaRules(t *testing.T) {
	n := start(t, config(folder(t)))
	c := dial(t, n.WebsocketURL())

	id, err := c.ChainID(t.Context())
	if err != nil || id.Uint64() != uint64(testChain) {
		t.Fatalf("chain id: got %v, %v, want %d", id, err, testChain)
	}

	t.Run("the P-256 precompile of EIP-7951 answers", func(t *testing.T) {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		hash := sha256.Sum256([]byte("sealwork"))
		r, s, err := ecdsa.Sign(rand.Reader, key, hash[:])
		if err != nil {
			t.Fatal(err)
		}
		in := bytes.Clone(hash[:])
		for _, v := range []*big.Int{r, s, key.X, key.Y} {
			in = append(in, common.BigToHash(v).Bytes()...)
		}
		precompile := common.HexToAddress("0x100")
		call := func(in []byte) []byte {
			out, err := c.CallContract(t.Context(), ethereum.CallMsg{To: &precompile, Data: in}, nil)
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		if got := call(in); !bytes.Equal(got, common.BigToHash(big.NewInt(1)).Bytes()) {
			t.Errorf("a good signature: got %x, want 1", got)
		}
		in[0] ^= 1
		if got := call(in); len(got) != 0 {
			t.Errorf("a bad signature: got %x, want nothing", got)
		}
	})

	// What the fork after Osaka reprices. 22,100 for a new slot (EIP-2929), 2 for each PUSH0, 3 for PUSH1 and
	// 21,000 for the transaction, no calldata.
	t.Run("storing a new word costs what it costs under Osaka", func(t *testing.T) {
		// code: PUSH1 1 PUSH0 SSTORE; init: PUSH4 code PUSH0 MSTORE, PUSH1 4 PUSH1 28 RETURN
		deploy := send(t, c, 0, nil, common.FromHex("6360015f555f526004601cf3"))
		addr := sealed(t, c, deploy).ContractAddress
		got := sealed(t, c, send(t, c, 1, &addr, nil)).GasUsed
		if want := uint64(21_000 + 22_100 + 3 + 2); got != want {
			t.Errorf("got %d gas, want %d", got, want)
		}
	})

	// EIP-7825 caps one transaction at 2^24 gas.
	t.Run("a transaction above the cap is refused", func(t *testing.T) {
		tx, err := types.SignNewTx(alice, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
			Nonce: 2, To: &common.Address{1}, Gas: 1<<24 + 1, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2e9)})
		if err != nil {
			t.Fatal(err)
		}
		if err := c.SendTransaction(t.Context(), tx); err == nil {
			t.Error("accepted, want a refusal")
		}
	})
}

func TestStateSurvivesARestart(t *testing.T) {
	dir := folder(t)
	n := start(t, config(dir))
	c := dial(t, n.WebsocketURL())
	addr := deployLogger(t, c, 0)
	r := sealed(t, c, send(t, c, 1, &addr, word(41)))
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Errorf("a second Close: got %v, want nil", err)
	}

	n = start(t, config(dir))
	c = dial(t, n.WebsocketURL())
	if got, want := uint64(n.Head()), r.BlockNumber.Uint64(); got != want {
		t.Errorf("head: got block %d, want %d", got, want)
	}
	checkLogger(t, c, addr, 41)
	sealed(t, c, send(t, c, 2, &addr, word(42)))
	checkLogger(t, c, addr, 42)
}

func TestAKilledProcessLosesAtMostItsLastBlock(t *testing.T) {
	dir := folder(t)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	killed := false
	t.Cleanup(func() {
		if !killed {
			t.Log(errors.Join(cmd.Process.Kill(), cmd.Wait()))
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("reading the child's address: %v", err)
	}
	c := dial(t, strings.TrimSpace(line))
	addr := deployLogger(t, c, 0)
	const calls = 12
	var last uint64
	for i := range uint64(calls) {
		last = sealed(t, c, send(t, c, 1+i, &addr, word(i+1))).BlockNumber.Uint64()
	}
	if err := cmd.Process.Kill(); err != nil { // SIGKILL
		t.Fatal(err)
	}
	killed = true
	if err := cmd.Wait(); err == nil {
		t.Fatal("the child ended by itself, want it killed")
	}

	n := start(t, config(dir))
	c = dial(t, n.WebsocketURL())
	if got := uint64(n.Head()); got < last-1 {
		t.Fatalf("head after the kill: got block %d, want at least %d", got, last-1)
	}
	nonce, err := c.NonceAt(t.Context(), aliceAddress(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if nonce < calls {
		t.Fatalf("nonce after the kill: got %d, want at least %d", nonce, calls)
	}
	checkLogger(t, c, addr, nonce-1)
	sealed(t, c, send(t, c, nonce, &addr, word(99))) // the chain goes on
	checkLogger(t, c, addr, 99)
}

// Everything before the block that was not synced is there. The block itself may be: nothing keeps the library from writing early.
func TestAProcessThatDiesBeforeTheSyncLosesNoOtherBlock(t *testing.T) {
	dir, last := folder(t), uint64(6)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir, fmt.Sprintf("%s=%d", childDies, last))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("reading the child's address: %v", errors.Join(err, cmd.Wait()))
	}
	c := dial(t, strings.TrimSpace(line))
	for nonce := range last - 2 { // block 1 is there from the start
		sealed(t, c, send(t, c, nonce, nil, []byte{0}))
	}
	send(t, c, last-2, nil, []byte{0})
	if err := cmd.Wait(); err == nil {
		t.Fatal("the child ended by itself, want it killed")
	}
	n := start(t, config(dir))
	got := uint64(n.Head())
	if got != last-1 && got != last {
		t.Errorf("head: got block %d, want %d, or %d if the library was early", got, last-1, last)
	}
	t.Logf("died with block %d, came back with block %d", last, got)
	sealed(t, dial(t, n.WebsocketURL()), send(t, dial(t, n.WebsocketURL()), got-1, nil, []byte{0})) // the chain goes on
}

func TestTheFolderOfAnotherChainIsRefused(t *testing.T) {
	dir := folder(t)
	if err := start(t, config(dir)).Close(); err != nil {
		t.Fatal(err)
	}
	other := config(dir)
	other.ChainID++
	other.Funded = []sealwork.Address{{9}}

	t.Run("another id and other accounts, both named", func(t *testing.T) {
		_, err := devchain.Start(t.Context(), other)
		var oc *devchain.OtherChainError
		if !errors.As(err, &oc) || oc.Want != other.ChainID || oc.Got != testChain ||
			!strings.Contains(err.Error(), "chain id: want") || !strings.Contains(err.Error(), "funded accounts: want") {
			t.Errorf("got %v, want an *OtherChainError with both", err)
		}
	})
	name := filepath.Join(dir, "chain.json")
	record, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write := func(t *testing.T, b []byte) {
		t.Helper()
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		name   string
		record []byte
	}{
		{"a record that is not JSON", []byte("hello")},
		{"a record of another format", bytes.Replace(record, []byte("devchain/v1"), []byte("devchain/v2"), 1)},
		{"a record of another fork", bytes.Replace(record, []byte("osaka"), []byte("prague"), 1)},
		{"a record with a field nobody knows", bytes.Replace(record, []byte(`"fork"`), []byte(`"x":1,"fork"`), 1)},
		{"a record and more", append(bytes.Clone(record), '1')},
		{"a record without end", bytes.Repeat([]byte(" "), 1<<20+1)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, tt.record)
			if _, err := devchain.Start(t.Context(), config(dir)); !errors.Is(err, devchain.ErrForeignFolder) {
				t.Errorf("got %v, want ErrForeignFolder", err)
			}
		})
	}
	t.Run("a database whose record is gone", func(t *testing.T) {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		if _, err := devchain.Start(t.Context(), config(dir)); !errors.Is(err, devchain.ErrForeignFolder) {
			t.Errorf("got %v, want ErrForeignFolder", err)
		}
	})
	t.Run("a forged record does not make the database another chain", func(t *testing.T) {
		write(t, bytes.Replace(record, []byte("104045582745607"), []byte("104045582745608"), 1))
		forged := config(dir)
		forged.ChainID++
		if n, err := devchain.Start(t.Context(), forged); err == nil {
			n.Close()
			t.Error("started, want a refusal")
		}
	})
	t.Run("its own record opens it again", func(t *testing.T) {
		write(t, record)
		start(t, config(dir))
	})
}

func TestOneProcessAtATime(t *testing.T) {
	dir := folder(t)
	start(t, config(dir))
	if _, err := devchain.Start(t.Context(), config(dir)); !errors.Is(err, devchain.ErrInUse) {
		t.Errorf("got %v, want ErrInUse", err)
	}
}

func TestClose(t *testing.T) {
	n := start(t, config(folder(t)))
	u, err := url.Parse(n.URL())
	if err != nil {
		t.Fatal(err)
	}
	ws, err := url.Parse(n.WebsocketURL())
	if err != nil {
		t.Fatal(err)
	}
	if u.Hostname() != "127.0.0.1" || ws.Host != u.Host || ws.Scheme != "ws" {
		t.Errorf("got %s and %s, want one port of 127.0.0.1", u, ws)
	}
	c := dial(t, n.WebsocketURL())
	heads := make(chan *types.Header, 4)
	sub, err := c.SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	send(t, c, 0, &common.Address{1}, nil)
	if h := <-heads; h.Number.Uint64() != 2 {
		t.Errorf("head: got block %s, want 2", h.Number)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	<-sub.Err() // the subscriber learns of it
	l, err := net.Listen("tcp", u.Host)
	if err != nil {
		t.Fatalf("the port is still taken: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if err := n.AdvanceTime(time.Hour); !errors.Is(err, devchain.ErrClosed) {
		t.Errorf("AdvanceTime after Close: got %v, want ErrClosed", err)
	}
	if err := n.Rewind(1); err == nil {
		t.Error("Rewind after Close: got nil, want an error")
	}
}

func TestOnlyHarmlessCallsAnswer(t *testing.T) {
	n := start(t, config(folder(t)))
	c := dial(t, n.WebsocketURL())
	for _, method := range []string{"debug_setHead", "admin_nodeInfo", "miner_setGasPrice", "txpool_content", "dev_setFeeRecipient", "testing_commitBlockV1"} {
		if err := c.Client().CallContext(t.Context(), nil, method); err == nil || !strings.Contains(err.Error(), "does not exist") {
			t.Errorf("%s: got %v, want that it does not exist", method, err)
		}
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, n.URL(), strings.NewReader(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "attacker.example"
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer http.DefaultClient.CloseIdleConnections()
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusForbidden {
		t.Errorf("a call by a host name that was rebound to loopback: got %s, want 403", resp.Status)
	}
}

func TestClock(t *testing.T) {
	dir := folder(t)
	n := start(t, config(dir))
	c := dial(t, n.WebsocketURL())
	headTime := func() time.Time {
		t.Helper()
		h, err := c.HeaderByNumber(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		return time.Unix(int64(h.Time), 0)
	}
	before := time.Now().Truncate(time.Second)
	sealed(t, c, send(t, c, 0, &common.Address{1}, nil))
	first := headTime()
	if first.Before(before) || first.After(time.Now().Add(15*time.Second)) {
		t.Errorf("block at %s, want from %s and at most 15 s ahead of the wall clock", first, before)
	}
	if err := n.AdvanceTime(999 * time.Millisecond); err == nil {
		t.Error("advancing by less than a second: got nil, want an error")
	}
	if err := n.AdvanceTime(-time.Hour); err == nil {
		t.Error("going back in time: got nil, want an error")
	}
	if err := n.AdvanceTime(time.Hour); err != nil {
		t.Fatal(err)
	}
	if got := headTime().Sub(first); got != time.Hour {
		t.Errorf("advanced by %s, want 1h", got)
	}
	sealed(t, c, send(t, c, 1, &common.Address{1}, nil)) // sealing does not wait an hour
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	n = start(t, config(dir))
	c = dial(t, n.WebsocketURL())
	sealed(t, c, send(t, c, 2, &common.Address{1}, nil)) // nor after a restart
}

func TestBlocksDoNotRunAwayFromTheWallClock(t *testing.T) {
	conf := config(folder(t))
	conf.MaxAhead = time.Second
	n := start(t, conf)
	c := dial(t, n.WebsocketURL())
	for i := range uint64(3) { // more blocks than the clock permits in the time they take
		r := sealed(t, c, send(t, c, i, &common.Address{1}, nil))
		h, err := c.HeaderByHash(t.Context(), r.BlockHash)
		if err != nil {
			t.Fatal(err)
		}
		if ahead := time.Until(time.Unix(int64(h.Time), 0)); ahead > conf.MaxAhead {
			t.Errorf("block %s is %s ahead, want at most %s", r.BlockNumber, ahead, conf.MaxAhead)
		}
	}
}

func TestRewind(t *testing.T) {
	n := start(t, config(folder(t)))
	c := dial(t, n.WebsocketURL())
	addr := deployLogger(t, c, 0)
	var lost *types.Receipt
	for i := range uint64(3) {
		lost = sealed(t, c, send(t, c, 1+i, &addr, word(i+1)))
	}
	if err := n.Rewind(2); err != nil {
		t.Fatal(err)
	}
	if got, want := uint64(n.Head()), lost.BlockNumber.Uint64()+1; got != want {
		t.Errorf("head: got block %d, want %d", got, want)
	}
	checkLogger(t, c, addr, 1)
	if _, err := c.TransactionReceipt(t.Context(), lost.TxHash); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("receipt of a lost transaction: got %v, want not found", err)
	}
	sealed(t, c, send(t, c, 2, &addr, word(7)))
	checkLogger(t, c, addr, 7)
	if err := n.Rewind(uint64(n.Head())); err == nil {
		t.Error("taking back every block: got nil, want an error")
	}
}

func TestTheNodeIsQuietUnlessALoggerIsGiven(t *testing.T) {
	var out bytes.Buffer
	conf := config(folder(t))
	conf.Logger = slog.New(slog.NewTextHandler(&out, nil))
	before := slog.Default()
	n := start(t, conf)
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	if slog.Default() != before {
		t.Error("the program's own logger was replaced")
	}
	if strings.Contains(out.String(), "level=INFO") {
		t.Errorf("got informational lines:\n%s", out.String())
	}
}

func TestNewChainID(t *testing.T) {
	for _, tt := range []struct {
		name   string
		random []byte
		want   sealwork.ChainID
	}{
		{"the smallest draw is the first id", []byte{0, 0, 0, 0}, devchain.FirstChainID},
		{"the largest draw is the last id", []byte{0xff, 0xff, 0xff, 0xff}, devchain.LastChainID},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := devchain.NewChainID(bytes.NewReader(tt.random))
			if err != nil || got != tt.want {
				t.Errorf("got %d, %v, want %d", got, err, tt.want)
			}
		})
	}
	if _, err := devchain.NewChainID(bytes.NewReader([]byte{1, 2, 3})); err == nil {
		t.Error("too little randomness: got nil, want an error")
	}
}

func word(n uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(n)).Bytes() }

// deployLogger deploys a contract that stores and logs the word it is called with.
//
//	code: PUSH0 CALLDATALOAD DUP1 PUSH0 SSTORE PUSH0 MSTORE PUSH1 32 PUSH0 LOG0
//	init: PUSH12 code PUSH0 MSTORE PUSH1 12 PUSH1 20 RETURN
func deployLogger(t *testing.T, c *ethclient.Client, nonce uint64) common.Address {
	t.Helper()
	tx := send(t, c, nonce, nil, common.FromHex("6b"+"5f35805f555f5260205fa000"+"5f52600c6014f3"))
	sealed(t, c, tx)
	return crypto.CreateAddress(aliceAddress(), nonce)
}

// checkLogger compares code, storage and the last log of such a contract.
func checkLogger(t *testing.T, c *ethclient.Client, addr common.Address, want uint64) {
	t.Helper()
	if code, err := c.CodeAt(t.Context(), addr, nil); err != nil || len(code) != 12 {
		t.Errorf("code: got %x, %v, want 12 bytes", code, err)
	}
	if got, err := c.StorageAt(t.Context(), addr, common.Hash{}, nil); err != nil || !bytes.Equal(got, word(want)) {
		t.Errorf("storage: got %x, %v, want %d", got, err, want)
	}
	logs, err := c.FilterLogs(t.Context(), ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: []common.Address{addr}})
	if err != nil || len(logs) == 0 || !bytes.Equal(logs[len(logs)-1].Data, word(want)) {
		t.Errorf("logs: got %d, %v, want the last to say %d", len(logs), err, want)
	}
}
