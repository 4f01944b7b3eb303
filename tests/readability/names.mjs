// The names that the page cannot put more plainly, because they are the field's own: whoever asks about
// them must use them. Each counts as one word of two syllables; the raw grade, without this list, is told
// beside. What is ours to choose (the names of settings, our tags) is not here.

// So many syllables stand for a name.
export const SYLLABLES_OF_A_NAME = 2;

// What a name is, and why it is here. The first that fits counts, so longer ones stand first.
const NAMES = [
  // The official names of what was measured: ‘Percentage of deaths which take place in hospital’ (105c).
  { name: /‘[^’]+’ \((?:\d{3}[a-z]|[a-z]+\.[a-z0-9-]+)\)/g, because: 'an indicator by its official name' },
  { name: /\b\d{3}[a-z] \((?:[^()]|\([^()]*\))+\)/g, because: 'the same after its code: 141a (Financial plan)' },
  { name: /\b(?:finance|planning|performance)\.[a-z0-9-]+/g, because: 'the code of an entry, as sheets and links have it' },
  // Who rated, and who was rated.
  { name: /\bNHS England(?:['’]s)?/g, because: 'the body that rated' },
  { name: /\bclinical commissioning groups?(?: \(CCGs?\))?/gi, because: 'the bodies that were rated' },
  { name: /\bCCGs?\b(?:['’]s?)?/g, because: 'the same, in short' },
  // The four ratings, as they were published.
  { name: /\b(?:requires? improvement|inadequate|outstanding)\b/gi, because: 'a rating, word for word' },
  // The legal term for an order by NHS England that was published under that name.
  { name: /\blegal directions\b/gi, because: 'a formal order to a CCG' },
  // What was graded, by the names of the framework.
  { name: /\b(?:delegated functions|leadership|performance|planning|finance)\b/gi, because: 'a component of the framework' },
  { name: /\bindicators?\b/gi, because: 'what the framework of 2016/17 calls its sixty measures' },
];

// The text with every name as a single mark, which stands alone among the words.
export function withMarks(text, mark, ccgs = []) {
  let marked = text;
  // Longer ones first: Leeds South and East before Leeds.
  for (const ccg of [...ccgs].sort((one, other) => other.length - one.length)) {
    marked = marked.replaceAll(ccg, mark);
  }
  for (const { name } of NAMES) marked = marked.replace(name, mark);
  return marked;
}
