import { type LocalOffice, picturing } from '../support/playground';

const cast = ['employee', 'trainer', 'FG'] as const;

export function training(office: () => LocalOffice): void {
  beforeAll(() => office().begin(cast, '2026-11-23T09:00:00Z'));

  test('[D1] [D2] [D7] [D17] [D18] [D21] [D25] a trainer creates a session, an employee signs up, is reminded, attends, and it is proven', async () => {
    const [employee, trainer, fg] = [
      await office().open('employee'),
      await office().open('trainer'),
      await office().open('FG'),
    ];
    await trainer.say('/training');
    const list = trainer.card('Jouw kennissessies');
    await list.getByRole('button', { name: 'Beheren' }).click();
    await list.getByRole('button', { name: 'Nieuwe sessie' }).click();
    const form = trainer.card('Nieuwe kennissessie');
    await form.getByRole('textbox', { name: 'Titel' }).fill('AVG voor iedereen');
    await form.getByRole('textbox', { name: 'Waar' }).fill('De kantine');
    await trainer.picture('training-form', 'Nieuwe kennissessie');
    await form.getByRole('button', { name: 'Sessie aanmaken' }).click();
    await trainer.card('KS-0001', 'Jouw sessie').waitFor();

    const invitation = employee.card('Uitnodiging', 'KS-0001');
    await employee.picture('training-invited', 'Uitnodiging', 'KS-0001');
    await invitation.getByRole('button', { name: 'Bekijken' }).click();
    await employee.card('KS-0001', 'Kom je ook?').getByRole('button', { name: 'Aanmelden' }).click();
    await employee.picture('training-signed-up', 'KS-0001', 'Je bent aangemeld');
    const confirmation = employee.card('KS-0001', 'Je bent aangemeld');
    await confirmation.getByRole('button', { name: 'In je agenda' }).click();
    await employee.card('Je bestand staat klaar').waitFor();

    // The form proposes two weeks ahead: Monday 7 December. The working day before is Friday.
    await office().moveClock('2026-12-04T08:30:00Z');
    await employee.picture('training-nudge', 'Binnenkort', 'KS-0001');

    // During the session: the code is on the screen.
    await office().moveClock('2026-12-07T09:05:00Z');
    await trainer.say('/training');
    const mine = trainer.card('Jouw kennissessies', 'KS-0001');
    await mine.getByRole('button', { name: 'Openen' }).click();
    // The trainer is not asked to come: their own session opens at once.
    await trainer.picture('training-session', 'KS-0001', 'bericht gekregen', 'Presentie');
    const attendance = trainer.card('Presentie', 'Code:');
    const managed = trainer.card('KS-0001', 'bericht gekregen');
    const shown = await trainer.pressFor(attendance, [managed.getByRole('button', { name: 'Presentie' })]);
    const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec(shown) ?? [];
    // News may have taken it away by now.
    if (picturing) await trainer.picture('training-attendance', 'Presentie', 'Code:');
    await employee.say('/training');
    await employee.card('Jouw kennissessies', 'KS-0001').getByRole('button', { name: 'Openen' }).click();
    const seat = employee.card('KS-0001', 'Je bent aangemeld', 'Ik ben er');
    await employee.pressFor(employee.card('KS-0001', 'Je was erbij'), [
      seat.getByRole('button', { name: 'Ik ben er' }),
      () => seat.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase(), { timeout: 10_000 }),
      seat.getByRole('button', { name: 'Bevestigen' }),
    ]);
    await employee.picture('training-attended', 'KS-0001', 'Je was erbij');

    await fg.say('/training');
    const own = fg.card('Jouw kennissessies');
    await own.getByRole('button', { name: 'Beheren' }).click();
    await own.getByRole('button', { name: 'Overzicht' }).click();
    const overview = fg.card('Wie heeft wat gedaan');
    await overview.getByRole('img').waitFor();
    await fg.picture('training-overview', 'Wie heeft wat gedaan');
    await overview.getByRole('button', { name: 'Bewijs downloaden' }).click();
    await overview.getByRole('button', { name: 'PDF' }).click();
    const link = fg.card('Je bestand staat klaar').getByRole('link');
    const page = await fg.popup(() => link.click());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button').click()]);
    expect(download.suggestedFilename()).toMatch(/^kennissessies-.*\.pdf$/);
  });
}
