import { chatOf } from '../../support/activities';
import { ConnectorStandIn } from '../../support/connector';
import { CardOnScreen } from '../../support/person/card-on-screen';
import { Person } from '../../support/person/person';

const someone = { aadObjectId: '00000000-0000-4000-8000-000000000001', name: 'Anna', locale: 'nl-NL' };

const input = (id: string, more: object = {}) => ({ type: 'Input.Text', id, label: `Label ${id}`, ...more });
const execute = (title: string, more: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb: `test.${title}`,
  data: { token: 't' },
  fallback: { type: 'Action.Submit', title, data: { token: 't', verb: `test.${title}` } },
  ...more,
});
const actions = (...all: readonly object[]) => ({ type: 'ActionSet', actions: all });
const card = (...body: readonly object[]) => new CardOnScreen({ type: 'AdaptiveCard', body });

test('a button that is not there, or is folded away, cannot be pressed; the complaint names what is there', () => {
  const screen = card(
    actions(execute('Melden'), {
      type: 'Action.ToggleVisibility',
      title: 'Meer',
      targetElements: ['details'],
    }),
    { type: 'Container', id: 'details', isVisible: false, items: [actions(execute('Kwijt'))] },
  );
  expect(() => screen.press('Sluiten')).toThrow('0 button "Sluiten"; it has: Melden · Meer');
  expect(() => screen.press('Kwijt')).toThrow('folded away');
  expect(screen.open('Meer').press('Kwijt').verb).toBe('test.Kwijt');
  // Opened twice is open, as for a person who sees that it is.
  expect(screen.open('Meer').buttons).toContain('Kwijt');
});

test('every input goes along, with its default when untouched, hidden ones too, as strings', () => {
  const screen = card(
    input('one'),
    input('two', { value: 'staat er al' }),
    { type: 'Container', isVisible: false, items: [input('three', { value: 'verborgen' })] },
    { type: 'Input.Toggle', id: 'four', label: 'Vier', title: 'Vier', valueOn: 'yes', valueOff: 'no' },
    { type: 'Input.ChoiceSet', id: 'five', label: 'Vijf', choices: [{ title: 'Ja', value: 'y' }] },
    actions(execute('Melden'), execute('Terug', { associatedInputs: 'none' })),
  );
  expect(screen.fill('Label one', 'nieuw').press('Melden').data).toEqual({
    token: 't',
    one: 'nieuw',
    two: 'staat er al',
    three: 'verborgen',
    four: 'no',
  });
  expect(screen.fill('Vier', true).fill('Vijf', 'Ja').press('Melden').data).toMatchObject({
    four: 'yes',
    five: 'y',
  });
  expect(screen.press('Terug').data).toEqual({ token: 't' });
});

test('the inputs of a prompt go with its own button alone, and those around it with both', () => {
  const prompt = (title: string, id: string) => ({
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', body: [input(id)], actions: [execute(`Verstuur ${id}`)] },
  });
  const screen = card(input('outer'), actions(execute('Melden'), prompt('A', 'a'), prompt('B', 'b')));
  expect(() => screen.fill('Label a', 'x')).toThrow('0 inputs "Label a"');
  const sent = screen.open('A').fill('Label a', 'x').press('Verstuur a').data;
  expect(sent).toEqual({ token: 't', outer: '', a: 'x' });
  expect(screen.press('Melden').data).toEqual({ token: 't', outer: '' });
  // One prompt is open at a time.
  expect(screen.open('B').labels).toEqual(['Label outer', 'Label b']);
});

test('what no client would take cannot be filled in, and what is mandatory keeps it from being sent', () => {
  const screen = card(
    input('short', { maxLength: 3, isRequired: true }),
    { type: 'Input.ChoiceSet', id: 'c', label: 'Keuze', choices: [{ title: 'Ja', value: 'y' }] },
    { type: 'Input.Date', id: 'd', label: 'Dag' },
    actions(execute('Melden')),
  );
  expect(() => screen.press('Melden')).toThrow('does not send: fill in Label short');
  expect(() => screen.fill('Label short', 'lang')).toThrow('takes 3 signs');
  expect(() => screen.fill('Label short', 'a\nb')).toThrow('one line');
  expect(() => screen.fill('Keuze', 'Nee')).toThrow('does not offer "Nee", but: Ja');
  expect(() => screen.fill('Keuze', ['Ja', 'Ja'])).toThrow('takes one choice');
  expect(() => screen.fill('Dag', 'morgen')).toThrow('cannot hold');
  expect(screen.fill('Label short', 'abc').press('Melden').data).toMatchObject({ short: 'abc', d: '' });
});

test('somebody is chosen where Teams looks people up, or where they are in the list', () => {
  const people = { type: 'Input.ChoiceSet', label: 'Wie', id: 'p' };
  const lookedUp = (dataset: string) =>
    card({ ...people, 'choices.data': { type: 'Data.Query', dataset } }, actions(execute('Kies')));
  const found = lookedUp('graph.microsoft.com/users');
  expect(found.fill('Wie', someone).press('Kies').data).toMatchObject({ p: someone.aadObjectId });
  const listed = card({ ...people, choices: [{ title: 'Bram', value: 'b' }] }, actions(execute('Kies')));
  expect(() => listed.fill('Wie', someone)).toThrow('does not offer "Anna"');
  // The bot is asked for things, not people.
  expect(() => lookedUp('kluis.things').fill('Wie', someone)).toThrow('does not offer "Anna"');
});

test('buttons of the same title need their place said', () => {
  const screen = card(
    actions(execute('Openen', { data: { id: 1 } })),
    actions(execute('Openen', { data: { id: 2 } })),
  );
  expect(() => screen.press('Openen')).toThrow('2 button "Openen"');
  expect(screen.press('Openen', 1).data).toEqual({ id: 2 });
});

test('the text is what can be read: runs together, Markdown signs plain, values of inputs, nothing folded', () => {
  const screen = card(
    { type: 'TextBlock', text: 'Een \\*ster\\*' },
    {
      type: 'RichTextBlock',
      inlines: [
        { type: 'TextRun', text: 'half ' },
        { type: 'TextRun', text: 'om half' },
      ],
    },
    { type: 'TextBlock', text: 'verborgen', isVisible: false },
    { type: 'Input.ChoiceSet', id: 'c', label: 'Keuze', value: 'y', choices: [{ title: 'Ja', value: 'y' }] },
    actions(execute('Melden')),
  );
  expect(screen.text.split('\n')).toEqual(['Een *ster*', 'half om half', 'Keuze', 'Ja', 'Melden']);
});

test('an answer stands in a message until the bot changes it, also when it did so while the person waited', async () => {
  const connector = await ConnectorStandIn.start();
  const activities = `${connector.url}/v3/conversations/${chatOf(someone)}/activities`;
  const says = (text: string) => ({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] });
  const carry = async (method: string, path: string, content: object) =>
    await fetch(path, { method, body: JSON.stringify({ attachments: [{ content }] }) });
  const asked = { ...says('Vraag'), actions: [execute('Ja')] };
  const { id } = (await (await carry('POST', activities, asked)).json()) as { id: string };
  let follows = async (): Promise<unknown> => await Promise.resolve();
  const person = new Person(
    {
      connector,
      channel: { serviceUrl: connector.url, tenantId: 't', botId: 'b' },
      send: () =>
        Promise.resolve({
          status: 200,
          body: { type: 'application/vnd.microsoft.card.adaptive', value: { ...asked, ...says('Antwoord') } },
        }),
      idle: async () => void (await follows()),
    },
    someone,
  );
  expect((await person.newest().press('Ja')).text).toContain('Antwoord');
  follows = async () => await carry('PUT', `${activities}/${id}`, says('Nieuwer'));
  expect((await person.newest().press('Ja')).text).toBe('Nieuwer');
  await connector.stop();
});
