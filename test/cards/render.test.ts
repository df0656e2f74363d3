import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CardFault, compileCard, maxCardBytes, renderCard, renderFitting } from '../../cards/render';
import { renderIncidentAlert } from '../../cards/incident/alert';
import { cardSamples } from '../support/card-samples';
import { alertView } from '../support/card-views';

const layout = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '${words}' }], speak: '${speak}' };
const template = compileCard(layout);

describe('rendering a card', () => {
  it('[S35] refuses data that lacks a field, instead of showing its name', () => {
    expect(() => renderCard(template, {}, 'x')).toThrow(CardFault);
    const conditional = compileCard({ body: [{ $when: '${nowhere}', type: 'TextBlock' }] });
    expect(() => renderCard(conditional, {}, 'x')).toThrow(CardFault);
  });

  it('[S35] leaves no expression of a layout on any card', () => {
    for (const { name, render } of cardSamples.filter((sample) => !sample.name.includes('hostile')))
      expect([name, JSON.stringify(render('nl').content).includes('${')]).toEqual([name, false]);
  });

  it('[S33] expands once: what came in as text is not evaluated', () => {
    const { content } = renderCard(template, { words: '${1+1} ${words}' }, '${2+2}');
    expect(content).toMatchObject({ body: [{ text: '${1+1} ${words}' }], speak: '${2+2}' });
  });

  it('[S34] refuses a layout with an unknown part, expression or function', () => {
    expect(() => renderCard(compileCard({ $part: 'nowhere' }), {}, 'x')).toThrow(CardFault);
    expect(() => renderCard(compileCard({ text: '${words +}' }), {}, 'x')).toThrow();
    expect(() => renderCard(compileCard({ text: '${nonsense(words)}' }), { words: 'x' }, 'x')).toThrow();
  });

  it('[S34] compiles layouts only from the files, when their module is imported', () => {
    const sources = readdirSync('cards', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const compiling = sources.filter((file) =>
      readFileSync(join('cards', file), 'utf8').includes('compileCard('),
    );
    for (const file of compiling.filter((name) => name !== 'render.ts'))
      expect(readFileSync(join('cards', file), 'utf8')).toMatch(/^const template = compileCard\(layout\);$/m);
    const importing = sources.filter((file) =>
      /from 'adaptivecards-templating'/.test(readFileSync(join('cards', file), 'utf8')),
    );
    expect(importing).toEqual(['render.ts']);
  });

  it('[S36] refuses a card that is too big', () => {
    expect(() => renderCard(template, { words: 'x'.repeat(maxCardBytes) }, 'x')).toThrow(CardFault);
  });

  it('takes the first data that fits', () => {
    const words = (length: number) => () => ({ words: 'x'.repeat(length) });
    const { content } = renderFitting(template, [words(maxCardBytes), words(10), words(5)], 'x');
    expect(content).toMatchObject({ body: [{ text: 'x'.repeat(10) }] });
    expect(() => renderFitting(template, [words(maxCardBytes), words(maxCardBytes)], 'x')).toThrow(CardFault);
  });

  it('is deterministic', () => {
    expect(renderIncidentAlert(alertView('nl'))).toEqual(renderIncidentAlert(alertView('nl')));
  });
});
