// The counting rule of 2015/16 once more, as it would be written by hand: the first that holds wins, and
// what is not known is tried in all ways. src/frameworks/assurance_2015_16.rs has its sources.

export const RATINGS = ['inadequate', 'requires-improvement', 'good', 'outstanding'];
export const NAMES = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

export const GRADES = [
  { code: 'well-led', name: 'Leadership', about: 'Is the CCG well led? A judgement by NHS England.' },
  { code: 'delegated-functions', name: 'Delegated functions', about: 'Does it run the services handed to it well, such as buying GP care? A judgement by NHS England.' },
  { code: 'finance', name: 'Finance', about: 'Did it stay within its budget, with the surplus it was asked for?' },
  { code: 'performance', name: 'Performance', about: 'Did its patients get care in the promised time?' },
  { code: 'planning', name: 'Planning', about: 'Were its plans for the next year sound and affordable?' },
];

export const LEGAL = {
  code: 'legal-directions',
  name: 'Under legal directions when rated',
  about: 'NHS England had formally ordered the CCG what to do, and the order was in force when the rating was made.',
};

const [INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING] = [0, 1, 2, 3];

// Grades as counted: how many have each rating.
function rated([inadequate, requireImprovement, , outstanding]) {
  if (inadequate >= 2) return [INADEQUATE, 'Two or more grades are inadequate.'];
  if (inadequate === 1) return [REQUIRES_IMPROVEMENT, 'One grade is inadequate.'];
  if (requireImprovement >= 2) return [REQUIRES_IMPROVEMENT, 'Two or more grades require improvement. Only one may, for the whole to be good.'];
  if (outstanding >= 1 && requireImprovement === 0) return [OUTSTANDING, 'No grade is below good, and at least one is outstanding.'];
  if (requireImprovement === 1) return [GOOD, 'Only one grade requires improvement.'];
  return [GOOD, 'All its grades are good.'];
}

/** The ratings that are possible, worst first, and why. `grades` has a place in RATINGS, or null, for each code. */
export function assess(grades, isUnderDirections) {
  if (isUnderDirections) return { possible: [INADEQUATE], because: 'It was under legal directions when it was rated.' };
  const counts = [0, 0, 0, 0];
  let unknown = 0;
  for (const { code } of GRADES) {
    if (grades[code] === null) unknown += 1;
    else counts[grades[code]] += 1;
  }
  const found = new Map();
  const attempt = (left, from) => {
    if (left === 0) found.set(...rated(counts));
    for (let rating = from; left > 0 && rating < RATINGS.length; rating += 1) {
      counts[rating] += 1;
      attempt(left - 1, rating);
      counts[rating] -= 1;
    }
  };
  attempt(unknown, 0);
  const possible = [...found.keys()].sort();
  return { possible, because: possible.length === 1 ? found.get(possible[0]) : 'It depends on the grades that are not known.' };
}
