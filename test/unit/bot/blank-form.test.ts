import { isBlank, renderBlankForm } from '../../../bot/flows/incident/blank-form';
import { renderIncidentForm } from '../../../cards/incident/form';
import { formView } from '../../support/card-views';

const withToken = (token: string) => ({ ...formView('nl'), data: { token } });
const hostile = withToken(`$&.$1-${'x'.repeat(300)}`);

test('an empty form is the one that would be drawn, with the token of who opened it', () => {
  for (const model of [formView('nl'), formView('en'), hostile, withToken('second'.repeat(50)), hostile])
    expect(renderBlankForm(model)).toEqual(renderIncidentForm(model));
});

test('who sees other colleagues, clients or kinds gets another form', () => {
  const [known, stranger] = [formView('nl'), { ...formView('nl'), people: null, clients: [] }];
  expect(renderBlankForm(known)).not.toEqual(renderBlankForm(stranger));
  expect(renderBlankForm(stranger)).toEqual(renderIncidentForm(stranger));
});

test('nothing that was typed, chosen, sent before or found wrong is on an empty form', () => {
  const empty = formView('nl');
  expect(isBlank(empty)).toBe(true);
  for (const changed of [
    { values: { what: 'a' } },
    { faults: { what: 'required' as const } },
    { files: 2 },
    { notice: 'masked' as const },
  ])
    expect(isBlank({ ...empty, ...changed })).toBe(false);
});
