// The form of 2015/16 and its answer: a grade for each of five parts, legal directions, one rating.

import { memo, useCallback, useEffect, useReducer } from 'react';
import { GRADES, LEGAL, NAMES, RATINGS, assess } from './rule.js';

/** Greater Huddersfield CCG, 2015/16, as our page opens. */
const EXAMPLE = {
  grades: { 'well-led': 2, 'delegated-functions': 2, finance: 1, performance: 2, planning: 1 },
  isUnderDirections: false,
};

function entered(state, { code, value }) {
  if (code === LEGAL.code) return { ...state, isUnderDirections: value === 'yes' };
  return { ...state, grades: { ...state.grades, [code]: value === 'not-known' ? null : RATINGS.indexOf(value) } };
}

export function App() {
  const [{ grades, isUnderDirections }, enter] = useReducer(entered, EXAMPLE);
  const { possible, because } = assess(grades, isUnderDirections);
  useEffect(() => {
    // Who measures sees by this that the page has started, and that it follows.
    document.querySelector('main').dataset.calculation = JSON.stringify([grades, isUnderDirections]);
  }, [grades, isUnderDirections]);
  return (
    <div className="columns">
      <Answer possible={possible} because={because} grades={grades} />
      <form>
        <h2>The grades</h2>
        {GRADES.map((grade) => <Grade key={grade.code} {...grade} chosen={grades[grade.code]} enter={enter} />)}
        <Directions isUnder={isUnderDirections} enter={enter} />
      </form>
    </div>
  );
}

function Answer({ possible, because, grades }) {
  const rating = possible.length === 1 ? RATINGS[possible[0]] : '';
  const names = possible.map((place) => NAMES[place]);
  return (
    <section className="answer" aria-labelledby="result-heading">
      <h2>Greater Huddersfield CCG, 2015/16</h2>
      <h3 id="result-heading">The rating</h3>
      <p id="overall" className="word" data-tone={rating} data-rating={rating} data-possible={possible.map((place) => RATINGS[place]).join(' ')}>
        {names.length === 1 ? names[0] : `Between ${names[0]} and ${names.at(-1)}`}
      </p>
      <p>{because}</p>
      <ul>
        {GRADES.map(({ code, name }) => <li key={code}>{name}: {grades[code] === null ? 'not known' : NAMES[grades[code]]}</li>)}
      </ul>
      <p role="status" aria-live="polite" className="visually-hidden">{names.join(' or ')}</p>
    </section>
  );
}

// Those that have not changed are not drawn again.
const Grade = memo(function Grade({ code, name, about, chosen, enter }) {
  const choose = useCallback((value) => enter({ code, value }), [code, enter]);
  const choices = [...RATINGS.map((id, place) => [id, NAMES[place]]), ['not-known', 'Not known']];
  return <Choices code={code} name={name} about={about} choices={choices} chosen={chosen === null ? 'not-known' : RATINGS[chosen]} choose={choose} />;
});

const Directions = memo(function Directions({ isUnder, enter }) {
  const choose = useCallback((value) => enter({ code: LEGAL.code, value }), [enter]);
  return <Choices {...LEGAL} choices={[['not-known', 'No'], ['yes', 'Yes']]} chosen={isUnder ? 'yes' : 'not-known'} choose={choose} />;
});

function Choices({ code, name, about, choices, chosen, choose }) {
  return (
    <fieldset aria-describedby={`about-${code}`}>
      <legend>{name}</legend>
      <p id={`about-${code}`}>{about}</p>
      <div className="choices">
        {choices.map(([id, text]) => (
          <label key={id}>
            <input type="radio" name={code} value={id} checked={id === chosen} onChange={() => choose(id)} /> {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
