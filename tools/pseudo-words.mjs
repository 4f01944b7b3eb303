// How texts become those of the pseudo-language: each word half as long again, with accents on it, so that
// what is not translated can be seen, and what has too little room. Of Rust's source only the literals of
// strings change, and of these only what readers read. pseudo-language.mjs says in which files.

const ACCENTED = Object.fromEntries([...'aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ'].map((letter, place, all) => [letter, all[place + 1]]).filter((_, place) => place % 2 === 0));
const LENGTH = 1.5;

// What is no word but a name, and may stand where a sentence begins; a column of a sheet.
const NAMES = new Set(['Spiegelhalter', 'Huddersfield', 'Georgia', 'Greater', 'England', 'ccg']);
// An abbreviation (CCG, CCGs), or what is spelt with capitals inside (JavaScript, oEmbed, HbA1c).
const SPELT = /^(?:[A-Z]{2,}s?|[A-Za-z]*[a-z][A-Z][A-Za-z]*)$/;
// What a space ends and is no word: an address, the name of a file, a code with digits in it.
const NO_WORDS = /:\/\/|^\.?[a-z]+\.[a-z]+\b|^\.[a-z]+|[a-z]-[A-Z]+\b|^[a-z]+(?:\/[\w-]+)+\/|\w_\w|[a-z]\.[a-z]|(?:[A-Za-z]\d|\d[A-Za-z])|^en_GB$/;
// What stands in Rust's literals and is no text: escapes, broken lines, places to be filled.
const OPAQUE = /(\\u\{[0-9a-fA-F]+\}|\\\r?\n\s*|\\[\s\S]|\{\{|\}\}|\{[^{}]*\})/;

/** A word of the pseudo-language: always the same for the same word. */
export function word(plain) {
  const wanted = Math.ceil(plain.length * LENGTH);
  const letters = [...plain].map((letter) => ACCENTED[letter] ?? letter);
  const places = letters.map((letter, place) => (letter === plain[place] ? -1 : place)).filter((place) => place >= 0);
  if (places.length === 0) return plain + 'é'.repeat(wanted - plain.length);
  for (let more = 0; more < wanted - plain.length; more += 1) letters[places[more % places.length]] += ACCENTED[plain[places[more % places.length]].toLowerCase()];
  return letters.join('');
}

/** What stands between the quotation marks of a literal, in the pseudo-language. */
export function literal(written) {
  let before = '';
  return written.split(OPAQUE).map((piece, place) => {
    const isOpaque = place % 2 === 1;
    const said = isOpaque ? piece : piece.replace(/\S+/g, (chunk, at) => chunkOf(chunk, before + piece.slice(0, at)));
    // A broken line is a space to readers.
    before += isOpaque ? (piece.startsWith('\\\n') ? ' ' : 'x') : piece;
    return said;
  }).join('');
}

function chunkOf(chunk, before) {
  if (NO_WORDS.test(chunk)) return chunk;
  return chunk.replace(/[A-Za-z]+/g, (plain, at) => {
    const sofar = before + chunk.slice(0, at);
    const begins = /(?:^|[.?!:;“‘"]|\W[.?!:]\s)\s*$/.test(sofar);
    if (SPELT.test(plain) || NAMES.has(plain)) return plain;
    // The s of a genitive, a unit, a letter of mathematics.
    if (plain.length === 1 && plain !== 'a' && plain !== 'A') return plain;
    // A capital within a sentence begins a name.
    if (/^[A-Z]/.test(plain) && !begins) return plain;
    return word(plain);
  });
}

/** Whether a literal has anything for readers: a letter outside of what is opaque. */
const hasLetters = (written) => written.split(OPAQUE).some((piece, place) => place % 2 === 0 && /[A-Za-z]/.test(piece));
const isSentence = (written) => /[A-Za-z]/.test(written) && /\s/.test(written.replace(/\\\n\s*/g, ' ').trim() + (/^\s|\s$/.test(written) ? ' ' : ''));
const isName = (written) => /^[“‘]?[A-Z][a-z]/.test(written);

// What is a name by what stands before it: a field, or an argument of a table's rows.
const NAME_BEFORE = new RegExp([
  '\\b(?:name|in_short|in_sentence|asks_for|one|many|unit):\\s*$',
  '\\bcomponent\\(\\s*"[^"]*",\\s*$',
  // The unit of an indicator, and its clinical priority area.
  '\\brow\\(\\s*"[^"]*",\\s*"[^"]*",\\s*\\w+,\\s*"[^"]*",\\s*$',
  '\\.priority\\(\\s*$',
].join('|'));
// Functions that give names.
const GIVES_NAMES = /\bfn (?:name|above)\([^)]*\)[^{};]*$/;

/** Which literals of a file readers read; `place` says what stands before one, and in which function. */
export const KINDS = {
  // Everything but codes of languages.
  everything: (written) => hasLetters(written) && !/^[a-z]{2}[-_][A-Z]{2}$/.test(written),
  // In the engine, beside ids: what has spaces or begins with a capital, and what is a name by its place.
  'sentences and names': (written, { before, isInName }) => hasLetters(written) && !/-apple-system/.test(written)
    && (isSentence(written) || isName(written) || isInName || NAME_BEFORE.test(before)),
  // Among names of CCGs and of papers.
  notes: (written, { before }) => /\.note\(\s*$/.test(before),
};

/**
 * The source with what readers read of it in the pseudo-language; `count` is called with each literal and
 * what has become of it. What follows `#[cfg(test)]` stays as it is.
 */
export function rust(source, kind, count = () => {}) {
  const isRead = KINDS[kind];
  if (!isRead) throw new Error(`expected one of ${Object.keys(KINDS).join(', ')}, found ${kind}`);
  const end = source.search(/^#\[cfg\(test\)\]$/m);
  const text = end < 0 ? source : source.slice(0, end);
  // Comments, literals of characters, bytes and strings, raw ones too; what is left is looked at letter by letter.
  const PIECE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\u\{[^}]*\}|\\.|[^\\'\n])'|(b?)r(#*)"[\s\S]*?"\2|(b?)"((?:\\[\s\S]|[^"\\])*)"|#!?\[|[[\]{}]|[^'"/#[\]{}br]+|[\s\S]/g;
  let [before, depth, name, attribute] = ['', 0, 0, 0];
  const said = text.replace(PIECE, (piece, rawByte, hashes, byte, written) => {
    if (/^\/[/*]/.test(piece)) return piece;
    if (/^#!?\[$/.test(piece) || (piece === '[' && attribute > 0)) attribute += 1;
    else if (piece === ']' && attribute > 0) attribute -= 1;
    else if (piece === '{') {
      depth += 1;
      if (GIVES_NAMES.test(before)) name = depth;
    } else if (piece === '}') {
      if (name === depth) name = 0;
      depth -= 1;
    }
    let result = piece;
    const isPlain = written !== undefined && byte === '' && attribute === 0;
    if (isPlain && isRead(written, { before, isInName: name > 0 })) {
      const now = literal(written);
      count(written, now);
      result = `"${now}"`;
    }
    before = (before + piece).slice(-400);
    return result;
  });
  return said + (end < 0 ? '' : source.slice(end));
}
