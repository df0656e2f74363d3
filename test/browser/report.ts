import type { LocalOffice } from '../support/playground';

const cast = ['employee', 'FG', 'deputy'] as const;

export function report(office: () => LocalOffice): void {
  beforeAll(() => office().begin(cast));

  test('[A1] [A7] [A9] in the Playground: an employee reports, the FG has the card and takes it, the deputy sees who', async () => {
    const [employee, fg, deputy] = [
      await office().open('employee'),
      await office().open('FG'),
      await office().open('deputy'),
    ];
    await employee.say('/help');
    await employee.picture('help', 'Iets melden');

    await employee.say('/incident laptop kwijt in de trein');
    const form = employee.card('Wat is er gebeurd?', 'Doe dit nu meteen');
    await employee.picture('form', 'Wat is er gebeurd?', 'Doe dit nu meteen');
    await form.getByRole('button', { name: 'Melden', exact: true }).click();
    const delivered = ['FG', 'deputy'].map((name) => new RegExp(`Afgeleverd bij .*${office().nameOf(name)}`));
    await employee.picture('receipt', 'Bedankt voor je melding', 'INC-2026-0001', ...delivered);

    await deputy.card('INC-2026-0001', 'Nog niet opgepakt').waitFor();
    await fg.picture('alert', 'INC-2026-0001', 'laptop kwijt in de trein', 'Nog niet opgepakt');
    await fg.card('INC-2026-0001').getByRole('button', { name: 'Ik neem hem' }).click();
    await fg.picture('alert-taken', 'INC-2026-0001', 'Jij hebt deze melding');
    await deputy.picture('alert-deputy', 'INC-2026-0001', `${office().nameOf('FG')} heeft deze melding`);
    await employee.picture('receipt-taken', 'INC-2026-0001', `${office().nameOf('FG')} is ermee bezig`);
  });
}
