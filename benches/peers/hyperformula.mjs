// HyperFormula, a spreadsheet without a screen: the figures in one sheet, their z values in another, bands in
// a third, and a row of the last for each CCG. A sheet that is filled once is quick to change, so both
// are measured: building it, and giving it all figures anew. https://hyperformula.handsontable.com/

import { CUT_OFF, FINANCE, LEADERSHIP, LED, SCORES, THRESHOLDS, WEIGHTS } from './rule.mjs';

const OPTIONS = { licenseKey: 'gpl-v3' };
// Rows of the sheet of indicators.
const [REFERENCE, PER, DIRECTION] = [1, 2, 3];

export function hyperFormula({ HyperFormula }, { indicators }) {
  // Those of performance first, side by side, so that one range takes them all.
  const isPerformance = ({ component }) => component === 'performance';
  const columns = [...indicators.filter(isPerformance), ...indicators.filter((one) => !isPerformance(one))];
  const count = columns.filter(isPerformance).length;
  let kept;
  return [
    { name: 'HyperFormula, sheet built anew', run: (ccgs) => answers(built(ccgs), ccgs) },
    {
      name: 'HyperFormula, sheet kept, figures set',
      run(ccgs) {
        kept ??= built(ccgs);
        const { values, of } = figures(ccgs);
        kept.batch(() => {
          kept.setCellContents({ sheet: kept.getSheetId('Values'), row: 0, col: 0 }, values);
          kept.setCellContents({ sheet: kept.getSheetId('Of'), row: 0, col: 0 }, of);
        });
        return answers(kept, ccgs);
      },
    },
  ];

  function built(ccgs) {
    const { values, of } = figures(ccgs);
    const rows = ccgs.map((_, place) => place + 1);
    return HyperFormula.buildFromSheets({
      Indicators: [
        columns.map(({ reference }) => reference ?? null),
        columns.map(({ per }) => per ?? null),
        columns.map(({ higher_is_better: higher }) => (higher ? 1 : -1)),
      ],
      Scores: Object.entries(SCORES),
      Leadership: Object.entries(LEADERSHIP),
      Values: values,
      Of: of,
      Z: rows.map((row) => columns.map((indicator, column) => z(indicator, letters(column), row))),
      Bands: rows.map((row) => columns.map((indicator, column) => band(indicator, letters(column), row))),
      Ratings: rows.map(rating),
    }, OPTIONS);
  }

  function figures(ccgs) {
    const table = (cell) => ccgs.map(({ entries }) => columns.map((indicator) => cell(indicator, entries[indicator.code])));
    return {
      values: table(({ kind }, entry) => (kind === 'choice' ? entry : entry.value)),
      of: table(({ kind }, entry) => (kind === 'choice' ? null : entry.of)),
    };
  }

  function z({ kind }, column, row) {
    const [reference, per, direction] = [REFERENCE, PER, DIRECTION].map((place) => `Indicators!${column}$${place}`);
    const [value, of] = [`Values!${column}${row}`, `Of!${column}${row}`];
    if (kind === 'proportion') return `=${direction}*(ASIN(SQRT(${value}/100))-ASIN(SQRT(${reference}/100)))*2*SQRT(${of})`;
    if (kind === 'rate') return `=${direction}*(SQRT(${value}/${reference})-1)*2*SQRT(${reference}*${of}/${per})`;
    return kind === 'score' ? `=${direction}*(${value}-${reference})/${of}` : null;
  }

  function band({ kind, code }, column, row) {
    if (kind !== 'choice') return `=IF(Z!${column}${row}>=${CUT_OFF},2,IF(Z!${column}${row}<=-${CUT_OFF},0,1))`;
    const scale = code === LED ? `Leadership!$A$1:$B$${Object.keys(LEADERSHIP).length}` : `Scores!$A$1:$B$${Object.keys(SCORES).length}`;
    return `=VLOOKUP(Values!${column}${row},${scale},2,FALSE())`;
  }

  function rating(row) {
    const of = (code) => `Bands!${letters(columns.findIndex((indicator) => indicator.code === code))}${row}`;
    const [finance, leadership] = [of(FINANCE), of(LED)];
    const performance = `AVERAGE(Bands!A${row}:${letters(count - 1)}${row})`;
    return [
      `=${WEIGHTS.performance}*${performance}+${WEIGHTS.finance}*${finance}+${WEIGHTS.leadership}*${leadership}`,
      `=IF(AND(${finance}=0,${leadership}=0),"inadequate",IF(A${row}>${THRESHOLDS.outstanding},"outstanding",IF(A${row}>${THRESHOLDS.good},"good","requires-improvement")))`,
    ];
  }

  function answers(sheets, ccgs) {
    const height = ccgs.length - 1;
    const sheet = sheets.getSheetId('Ratings');
    const found = sheets.getRangeValues({ start: { sheet, row: 0, col: 0 }, end: { sheet, row: height, col: 1 } });
    if (sheets !== kept) sheets.destroy();
    return found.map(([score, rating]) => ({ score, rating }));
  }
}

// A, B, … Z, AA, …
function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
