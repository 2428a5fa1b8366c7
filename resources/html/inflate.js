// SPDX-License-Identifier: GPL-3.0-or-later
// A zlib stream (RFC 1950, 1951) of known length.

/** The codes of a Huffman tree whose symbols have these lengths: how many of each length, and the
 * symbols in the order of their codes. */
function huffman(lengths) {
    const counts = new Uint16Array(16), symbols = [];
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    for (let length = 1; length < 16; length++)
        lengths.forEach((own, symbol) => { if (own === length) symbols.push(symbol); });
    return {counts, symbols};
}

function inflate(source, size) {
    const out = new Uint8Array(size);
    let at = 2, held = 0, waiting = 0, length = 0;

    function bits(count) {
        while (waiting < count) {
            held |= source[at++] << waiting;
            waiting += 8;
        }
        const value = held & ((1 << count) - 1);
        held >>>= count;
        waiting -= count;
        return value;
    }
    function symbol({counts, symbols}) {
        let code = 0, first = 0, index = 0;
        for (let n = 1; n < 16; n++) {
            code |= bits(1);
            if (code - first < counts[n]) return symbols[index + code - first];
            index += counts[n];
            first = (first + counts[n]) << 1;
            code <<= 1;
        }
        throw new Error('not a zlib stream');
    }
    function stored() {
        held = waiting = 0;
        const count = source[at] | source[at + 1] << 8;
        at += 4;
        out.set(source.subarray(at, at + count), length);
        at += count;
        length += count;
    }
    function trees(kind) {
        if (kind === 1) {
            const literal = i => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
            return [huffman(Array.from({length: 288}, (_, i) => literal(i))),
                    huffman(new Array(30).fill(5))];
        }
        const literals = bits(5) + 257, distances = bits(5) + 1, codes = bits(4) + 4;
        const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        const own = new Array(19).fill(0);
        for (let i = 0; i < codes; i++) own[order[i]] = bits(3);
        const tree = huffman(own), lengths = [];
        while (lengths.length < literals + distances) {
            const code = symbol(tree);
            if (code < 16) lengths.push(code);
            else if (code === 16) {
                const last = lengths[lengths.length - 1];
                for (let n = bits(2) + 3; n > 0; n--) lengths.push(last);
            } else {
                for (let n = code === 17 ? bits(3) + 3 : bits(7) + 11; n > 0; n--) lengths.push(0);
            }
        }
        return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
    }
    function coded(kind) {
        const [literals, distances] = trees(kind);
        for (;;) {
            const code = symbol(literals);
            if (code === 256) return;
            if (code < 256) {
                out[length++] = code;
                continue;
            }
            const run = code - 257, step = run < 8 || run === 28 ? 0 : (run >> 2) - 1;
            const base = run === 28 ? 258 : run < 8 ? run + 3 : (4 + (run & 3) << step) + 3;
            const count = base + bits(step);
            const far = symbol(distances), more = far < 4 ? 0 : (far >> 1) - 1;
            const back = (far < 4 ? far : (2 + (far & 1) << more)) + 1 + bits(more);
            for (let i = 0; i < count; i++, length++) out[length] = out[length - back];
        }
    }

    for (let last = 0; !last;) {
        last = bits(1);
        const kind = bits(2);
        if (kind === 0) stored();
        else coded(kind);
    }
    return out;
}
