import fc from 'fast-check';
import { renderIncidentAlert } from '../../cards/incident/alert';
import { renderIncidentForm } from '../../cards/incident/form';
import { bytesOf, maxCardBytes } from '../../cards/render';
import { textsFor } from '../../cards/texts';
import { displayLines, displayName, inputValue } from '../../cards/user-text';
import { alertView, crowdedForm, formView, hostile } from '../support/card-views';
import { nodesOf } from '../support/card-nodes';

const excerpt = { max: 200, cut: '(meer)' };
/** Any text, rich in what has a meaning in templates, markdown, JSON and bidi. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '${',
        '}',
        '${$root.data.token}',
        '{{',
        '\n',
        '\r\n',
        '\u2028',
        '\u202E',
        '\u200B',
        '"',
        '\\',
        '[a](b)',
        '**',
        '<at>',
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))
  // An empty text is what is left when its term is over; a report is never empty before that.
  .filter((text) => text !== '');

const alertAbout = (what: string) =>
  renderIncidentAlert({ ...alertView('nl'), facts: { ...alertView('nl').facts, what } }).content;

/** The card without the lines of "what happened". */
function withoutLines(content: unknown, lines: readonly string[]): string {
  const runs = lines.map((text) =>
    JSON.stringify({ type: 'RichTextBlock', spacing: 'None', inlines: [{ type: 'TextRun', text }] }),
  );
  return JSON.stringify(content).replace(runs.join(','), '');
}

describe('typed text on a card', () => {
  it('[S32] [S33] is only ever text: the rest of the card does not depend on it', () => {
    const bare = withoutLines(alertAbout('x'), ['x']);
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = displayLines(text, { max: 1_200, cut: '(volledige tekst in het register)' });
        expect(withoutLines(alertAbout(text), lines)).toBe(bare);
      }),
    );
  });

  it('[S32] is shown as it was typed, expressions and all', () => {
    const runs = nodesOf(alertAbout('${1+1} {{x}} ${$root.data.token} ","evil":"x'))
      .filter(({ type }) => type === 'TextRun')
      .map(({ text }) => text);
    expect(runs).toContain('${1+1} {{x}} ${$root.data.token} ","evil":"x');
  });

  it('[S36] stands in text runs and inputs, where markdown and mentions mean nothing', () => {
    const blocks = nodesOf(alertAbout(hostile)).filter(({ type }) => type === 'TextBlock');
    expect(blocks.filter(({ text }) => String(text).includes('evil'))).toEqual([]);
    const form = renderIncidentForm({ ...formView('nl'), values: { what: hostile } }).content;
    const holders = nodesOf(form).filter((node) => JSON.stringify(Object.values(node)).includes('evil.test'));
    expect(holders.at(-1)).toMatchObject({ type: 'Input.Text', id: 'what' });
  });

  it('[S36] loses direction overrides and invisible characters for display', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of displayLines(text, excerpt)) expect(line).not.toMatch(/[\p{Cf}\p{Cc}\p{Cs}]/u);
        expect(displayName(text)).not.toMatch(/[\p{Cf}\p{Cc}\p{Cs}]/u);
      }),
    );
  });

  it('[S36] is a few lines at most, and says where the rest is', () => {
    expect(displayLines('a\n'.repeat(10_000), excerpt)).toHaveLength(9);
    expect(displayLines('x'.repeat(201), excerpt)).toEqual(['x'.repeat(200), '(meer)']);
    expect(displayLines('a\n\n\nb\r\nc', excerpt)).toEqual(['a', 'b', 'c']);
    expect(displayLines(' \u200B\n', excerpt)).toEqual(['–']);
  });

  it('[S36] never ends in half a character', () => {
    expect(displayLines('😀'.repeat(200), { max: 11, cut: '(meer)' })[0]).toBe('😀'.repeat(5));
    expect(inputValue('😀😀', 3).value).toBe('😀');
  });

  it('goes back into an input with its lines, and whole when it fits', () => {
    expect(inputValue('een\ntwee\tdrie', 100)).toEqual({ value: 'een\ntwee drie', cut: false });
    expect(inputValue('12345', 4)).toEqual({ value: '1234', cut: true });
  });
});

describe('the form under long text', () => {
  const form = (values: Record<string, string>, count: number) =>
    renderIncidentForm({
      ...formView('nl'),
      values,
      clients: Array.from({ length: count }, (_, at) => ({ id: `k-${at}`, name: `Klant ${at}` })),
    });
  const input = (content: unknown, id: string) => nodesOf(content).find((node) => node['id'] === id);

  it('keeps every character of ordinary text, and what was chosen, however many clients there are', () => {
    const what = 'Een lange zin over wat er is gebeurd. '.repeat(104).trim();
    const card = form({ what, done: 'b'.repeat(2_000), clients: 'k-250,k-3' }, 300);
    expect(input(card.content, 'what')).toMatchObject({ value: what });
    expect(input(card.content, 'done')).toMatchObject({ value: 'b'.repeat(2_000) });
    expect(input(card.content, 'clients')).toMatchObject({ value: 'k-250,k-3' });
    expect(bytesOf(card)).toBeLessThanOrEqual(maxCardBytes);
  });

  it('[S36] says so when it had to cut', () => {
    const card = renderIncidentForm(crowdedForm('nl'));
    expect(JSON.stringify(card.content)).toContain(textsFor('nl').form.cutTitle);
    expect(bytesOf(card)).toBeLessThanOrEqual(maxCardBytes);
  });
});
