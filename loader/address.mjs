// What an article writes on <ccg-rating>, as the address of the frame. Pure; what is wrong is said by
// attribute, with what was expected and what was found.
//
// Only what would lead to no page, or to another page than meant, is refused here. The frame looks at the
// rest itself, because others may write its address too; everything is encoded, so nothing gets out
// of its option.

const YEAR = /^(20\d\d)[-/](\d\d)$/;
const CCG = /^[a-z0-9]{3,5}$/i;
// A calculation as links hold it (src/exchange/fragment.rs): version, short name of the framework, options.
const STORY = /^#?(v\d+\/[a-z0-9-]+(?:\?[^#]*)?)$/;

// Attributes that are handed to the frame as they are, under the same name.
const OPTIONS = ['parts', 'theme', 'font', 'credit'];
// Colours may be written as in a style sheet, #005eb8; the frame's option has no #.
const COLOURS = ['accent', 'accent-dark'];

// All attributes that the frame's address depends on.
export const ADDRESSED = ['year', 'ccg', 'story', 'name', 'source', 'readonly', 'events', ...OPTIONS, ...COLOURS];

// `attribute` gives an attribute's text or null, `site` is the address of the folder with all the pages.
// Gives { address, about } or throws a text; `about` says in words what the frame shows.
export function addressed(attribute, site) {
  const text = (name) => (attribute(name) || '').trim();
  const story = text('story');
  const shown = story ? storyOf(story, text) : publishedOf(text);
  const options = new URLSearchParams(shown.options);
  for (const name of OPTIONS) if (text(name)) options.set(name, text(name));
  for (const name of COLOURS) if (text(name)) options.set(name, text(name).replace(/^#/, ''));
  if (attribute('readonly') !== null) options.set('open', 'no');
  if (wantsChanges(attribute)) options.set('events', 'change');
  // The loader understands this way of telling heights, and needs no other.
  options.set('embed', 'amp');
  const address = new URL(shown.path, site);
  address.search = options;
  address.hash = shown.fragment || '';
  return { address: address.href, about: shown.about };
}

export function wantsChanges(attribute) {
  return /\bchange\b/.test(attribute('events') || '');
}

function publishedOf(text) {
  const year = text('year').match(YEAR) || refuse('year', 'a year like 2016-17 or 2016/17', text('year'));
  const ccg = text('ccg').match(CCG) || refuse('ccg', 'a code of 3 to 5 letters and digits like 03A', text('ccg'));
  return {
    path: `embed/${year[1]}-${year[2]}/${ccg[0].toLowerCase()}/`,
    about: `How NHS England rated clinical commissioning group ${ccg[0].toUpperCase()} in ${year[1]}/${year[2]}`,
  };
}

// A newsroom's own story: whose it is and its source stand in the query, its entries in the fragment.
function storyOf(story, text) {
  const [, fragment] = story.match(STORY) || refuse('story', 'a calculation like v1/2016-17?finance=red', story);
  const options = {};
  for (const name of ['name', 'source']) if (text(name)) options[name] = text(name);
  return {
    path: 'embed/',
    options,
    fragment,
    about: `How ${text('name') || 'it'} would be rated by the rules`,
  };
}

function refuse(name, expected, found) {
  throw `${name}: expected ${expected}, found ${found ? `"${found.slice(0, 60)}"` : 'nothing'}`;
}
