import type { Locator } from 'playwright-core';
import { textsFor } from '../../cards/texts';
import type { ChatPage, LocalOffice } from '../support/playground';

/** Every form with a mistake in it: it says so, its lists stay its own, and it can be finished. */

/** Who has a chat in a story, and how a test opens it. */
function playedBy<Name extends string>(office: () => LocalOffice, ...cast: readonly Name[]) {
  beforeAll(() => office().begin(cast, '2026-11-23T09:00:00Z'));
  return {
    open: (name: Name): Promise<ChatPage> => office().open(name),
    openAnew: (name: Name): Promise<ChatPage> => office().openAnew(name),
    nameOf: (name: Name): string => office().nameOf(name),
  };
}

const press = (card: Locator, name: string): Promise<void> =>
  card.getByRole('button', { name, exact: true }).last().click();
const fill = (card: Locator, name: string, text: string): Promise<void> =>
  card.getByRole('textbox', { name }).first().fill(text);
/** In a Playground a people field has no label of its own. */
const pickedIn = (card: Locator): Promise<readonly string[]> =>
  card.locator('.ms-PickerPersona-container .ms-Persona-primaryText').allInnerTexts();
/** A people field has no label of its own in a Playground. */
export const peopleField = (card: Locator): Locator => card.getByRole('combobox', { name: /people/i });

const texts = textsFor('nl');
const { form, kinds, alert, kluis, kluisForm, kluisLists, visit, visitLists } = texts;
const { training, trainingLists, admin, process, shared } = texts;

export function reportForms(office: () => LocalOffice): void {
  const { open, nameOf } = playedBy(office, 'employee', 'FG', 'deputy');

  test('[N6] a report: nothing written, and a name that stays', async () => {
    const [employee, fg, deputy] = [await open('employee'), await open('FG'), await open('deputy')];
    await employee.say('/incident ik heb een mail naar de verkeerde gestuurd');
    const card = employee.card(form.title, form.firstAid);
    await press(card, form.more);
    const lists = [new RegExp(form.kindProposed.slice(0, 19)), new RegExp(form.dataOf)] as const;
    const before = [await employee.options(card, lists[0]), await employee.options(card, lists[1])];
    expect(before[0]).toContain(kinds.names.email_wrong_recipient);
    await employee.pick(peopleField(card), nameOf('FG'));
    // A space: the client itself holds back an empty field.
    await fill(card, form.what, ' ');
    await press(card, form.report);

    const back = employee.card(form.faultsTitle);
    await employee.picture('form-mistake', form.faultsTitle);
    expect(await employee.options(back, lists[0])).toEqual(before[0]);
    expect(await employee.options(back, lists[1])).toEqual(before[1]);
    expect(await pickedIn(back)).toEqual([nameOf('FG')]);
    await fill(back, form.what, 'Een mail aan de verkeerde gestuurd');
    await press(back, form.report);
    await employee.card('INC-2026-0001', new RegExp(`Afgeleverd bij .*${nameOf('deputy')}`)).waitFor();
    expect(await employee.card('INC-2026-0001').innerText()).not.toContain(nameOf('FG'));
    await deputy.card('INC-2026-0001').waitFor();
    expect(await fg.card('INC-2026-0001').count()).toBe(0);
  });

  test('a task: nobody picked to do it at first', async () => {
    const [employee, deputy] = [await open('employee'), await open('deputy')];
    await employee.say('/incident usb-stick kwijt');
    await press(employee.card(form.title, form.firstAid), form.report);
    const [id = ''] =
      /INC-2026-\d{4}/.exec(await deputy.card(/INC-2026-\d{4}/, 'usb-stick').innerText()) ?? [];
    await press(deputy.card(id), alert.take);
    await press(deputy.card(id, process.handle), process.handle);
    await press(deputy.card(id, process.nextQuestion), shared.more);
    await press(deputy.card(id), process.tasks);
    const card = deputy.card(id, process.plan);
    await press(card, process.plan);
    await fill(card, process.planText, 'Bel de klant');
    await press(card, shared.record);
    await card.getByText(process.fault.required).first().waitFor();
    await deputy.pick(peopleField(card), nameOf('employee'));
    await press(card, shared.record);
    await deputy.card(id, 'Bel de klant', nameOf('employee')).waitFor();
  });
}

export function safeForms(office: () => LocalOffice): void {
  const { open, nameOf } = playedBy(office, 'employee', 'office manager');

  test('a request for the safe: the sort forgotten, and an assignment of nothing', async () => {
    const employee = await open('employee');
    await employee.say('/kluis ordner 3');
    const card = employee.card(kluisForm.title);
    const sorts = await employee.options(card, /Wat is het/);
    expect(sorts).toContain(kluis.carrier.paper);
    await fill(card, kluisForm.assignment, 'Controle jaarwerk');
    await press(card, kluisForm.ask);
    // The client itself says that one must be chosen.
    await card.getByText(shared.chooseOne).first().waitFor();
    await employee.choose(card, /Wat is het/, kluis.carrier.paper);
    await fill(card, kluisForm.assignment, ' ');
    await press(card, kluisForm.ask);
    const back = employee.card(kluisForm.title, kluisForm.faultsTitle);
    expect(await employee.options(back, /Wat is het/)).toEqual(sorts);
    await fill(back, kluisForm.assignment, 'Controle jaarwerk');
    await press(back, kluisForm.ask);
    await employee.card('KL-0001').waitFor();
  });

  test('what is out without a request: nobody chosen', async () => {
    const keeper = await open('office manager');
    await keeper.say('/kluis');
    const safe = keeper.card('De kluis');
    await press(safe, shared.more);
    await press(safe, kluisLists.record);
    const card = keeper.card(kluisForm.recordTitle);
    const sorts = await keeper.options(card, /Wat is het/);
    await fill(card, kluisForm.dossier, 'Back-up 12');
    await keeper.choose(card, /Wat is het/, kluis.carrier.disk);
    await fill(card, kluisForm.assignment, 'Onbekend');
    await fill(card, kluisForm.reason, 'Lag op een bureau');
    await press(card, shared.record);
    const back = keeper.card(kluisForm.recordTitle, kluisForm.faultsTitle);
    expect(await keeper.options(back, /Wat is het/)).toEqual(sorts);
    await keeper.choose(back, /Wie heeft het/, nameOf('employee'));
    await press(back, shared.record);
    await keeper.card('KL-0002', nameOf('employee')).waitFor();
  });
}

export function visitForms(office: () => LocalOffice): void {
  const { open, nameOf } = playedBy(office, 'employee', 'reception');

  test('a visitor announced: a number of people that cannot be', async () => {
    const employee = await open('employee');
    await employee.say('/bezoek nieuw');
    const card = employee.card(visit.formTitle);
    await fill(card, visit.field.name, 'Jan Jansen');
    await press(card, visit.more);
    const sorts = await employee.options(card, /Wat voor bezoek/);
    await fill(card, visit.field.people, 'nul');
    await press(card, visit.announce);
    const back = employee.card(visit.formTitle, visit.faultsTitle);
    expect(await employee.options(back, /Wat voor bezoek/)).toEqual(sorts);
    await employee.choose(back, /Wat voor bezoek/, visit.kind.supplier);
    await fill(back, visit.field.people, '2');
    await press(back, visit.announce);
    await employee.card('BZ-0001').waitFor();
  });

  test('a visitor nobody announced: nobody asked for', async () => {
    const reception = await open('reception');
    await reception.say('/bezoek');
    const card = reception.card(visitLists.dayTitle);
    await press(card, visitLists.manage);
    await press(card, visitLists.walkIn);
    await fill(card, visit.field.name, 'Piet Smit');
    await press(card, visitLists.walkInSend);
    await card.getByText(shared.checkField).first().waitFor();
    await reception.pick(peopleField(card), nameOf('employee'));
    await press(card, visitLists.walkInSend);
    await reception.card(visitLists.dayTitle, 'Piet Smit').waitFor();
  });
}

export function sessionForms(office: () => LocalOffice): void {
  const { open, nameOf } = playedBy(office, 'employee', 'trainer');

  test('a session: places that are no number, for one person', async () => {
    const trainer = await open('trainer');
    await trainer.say('/training');
    const list = trainer.card(trainingLists.mineTitle);
    await press(list, trainingLists.manage);
    await press(list, trainingLists.newSession);
    const card = trainer.card(training.formTitle);
    const topics = await trainer.options(card, /Onderwerp/);
    await fill(card, training.field.title, 'AVG voor een paar');
    await press(card, training.more);
    await trainer.pick(peopleField(card), nameOf('employee'));
    await fill(card, training.field.places, 'veel');
    await press(card, training.plan);
    const back = trainer.card(training.formTitle, training.faultsTitle);
    expect(await trainer.options(back, /Onderwerp/)).toEqual(topics);
    expect(await pickedIn(back)).toEqual([nameOf('employee')]);
    await fill(back, training.field.places, '12');
    await press(back, training.plan);
    await trainer.card('KS-0001', training.ownerTitle).waitFor();
  });

  test('a document: a link that is not safe', async () => {
    const trainer = await open('trainer');
    await trainer.say('/training');
    const list = trainer.card(trainingLists.mineTitle);
    await press(list, trainingLists.manage);
    await press(list, trainingLists.newDocument);
    const card = trainer.card(training.documentFormTitle);
    await fill(card, training.field.title, 'Gedragscode');
    await fill(card, training.field.version, '1');
    await fill(card, training.field.documentLink, 'http://intranet/code');
    await press(card, training.publish);
    const back = trainer.card(training.documentFormTitle, training.faultsTitle);
    await fill(back, training.field.documentLink, 'https://intranet.example/code');
    await press(back, training.publish);
    // Sessions and documents are numbered together, and there was a session before it.
    await trainer.card(training.publishedTitle, /DOC-\d{4}/).waitFor();
  });
}

export function administrationForms(office: () => LocalOffice): void {
  const { openAnew, nameOf } = playedBy(office, 'employee', 'administrator');

  test('administration: closing days and a client that cannot be', async () => {
    const keeper = await openAnew('administrator');
    await keeper.say('/beheer');
    await press(keeper.card(admin.title), admin.go.organisation);
    const often = keeper.card(admin.organisationTitle);
    await press(often, admin.closing);
    await fill(often, admin.closingLabel, 'kerst');
    await press(often, shared.save);
    const refused = keeper.card(admin.organisationTitle, admin.refusedTitle);
    await refused.waitFor();
    if (!(await refused.getByRole('textbox', { name: admin.closingLabel }).isVisible()))
      await press(refused, admin.closing);
    await fill(refused, admin.closingLabel, '2026-12-24');
    await press(refused, shared.save);
    await keeper.card(admin.organisationTitle, admin.done).waitFor();

    await press(often, shared.more);
    await press(often, admin.client);
    await keeper.choose(often, new RegExp(admin.clientChoose), admin.clientNew);
    await press(often, admin.kindOpen);
    const client = keeper.card(admin.client);
    await fill(client, admin.clientId, 'nieuwe-klant');
    await fill(client, admin.clientName, 'Nieuwe Klant');
    await fill(client, admin.clientHours, 'veel');
    await press(client, shared.save);
    const again = keeper.card(admin.client, admin.refusedTitle);
    await fill(again, admin.clientHours, '24');
    await press(again, shared.save);
    await keeper.card(admin.organisationTitle, admin.done).waitFor();
  });

  test('administration: first aid in one language only', async () => {
    const keeper = await openAnew('administrator');
    await keeper.say('/beheer');
    await press(keeper.card(admin.title), admin.go.organisation);
    const often = keeper.card(admin.organisationTitle);
    await press(often, shared.more);
    await press(often, admin.kind);
    await keeper.choose(often, new RegExp(admin.kindChoose), kinds.names.key_or_tag_lost);
    await press(often, admin.kindOpen);
    const kind = keeper.card(kinds.names.key_or_tag_lost, admin.offered);
    await fill(kind, admin.firstAidNl, 'Bel de balie.');
    await press(kind, shared.save);
    const back = keeper.card(kinds.names.key_or_tag_lost, admin.firstAidBoth);
    await fill(back, admin.firstAidEn, 'Call the desk.');
    await press(back, shared.save);
    await keeper.card(admin.organisationTitle, admin.done).waitFor();
  });

  test('administration: a role for who is picked, nobody picked at first', async () => {
    const keeper = await openAnew('administrator');
    await keeper.say('/beheer');
    // While something needs attention, that comes first.
    const home = keeper.card(admin.title);
    await press(home, shared.more);
    await press(home, admin.go.roles);
    const card = keeper.card(admin.rolesTitle);
    await press(card, admin.grant);
    const roles = await keeper.options(card, new RegExp(admin.grantRole));
    await keeper.choose(card, new RegExp(admin.grantRole), admin.role.trainer);
    await press(card, shared.save);
    // The client itself says that somebody must be picked.
    await card.getByText(shared.chooseOne).first().waitFor();
    expect(await keeper.options(card, new RegExp(admin.grantRole))).toEqual(roles);
    await keeper.pick(peopleField(card), nameOf('employee'));
    await press(card, shared.save);
    await keeper.card(admin.rolesTitle, admin.done, nameOf('employee')).waitFor();
  });

  test('a list of staff: a heading that is none', async () => {
    const keeper = await openAnew('administrator');
    await keeper.say('/training');
    const list = keeper.card(trainingLists.mineTitle);
    await press(list, trainingLists.manage);
    await press(list, trainingLists.staff);
    const card = keeper.card(trainingLists.staffTitle);
    await fill(card, trainingLists.staffLabel, 'naam;bedrijf');
    await press(card, trainingLists.staffCheck);
    const back = keeper.card(trainingLists.staffTitle, trainingLists.staffFaults);
    const person = '0a1b2c3d-0000-4000-9000-000000000001;Nieuwe Collega;optimo-erp';
    await fill(back, trainingLists.staffLabel, `aadObjectId;name;company\n${person}`);
    await press(back, trainingLists.staffCheck);
    const plan = keeper.card(trainingLists.staffTitle, 'Nieuwe Collega');
    await press(plan, trainingLists.staffApply);
    await keeper.card(trainingLists.staffDone).waitFor();
  });
}
