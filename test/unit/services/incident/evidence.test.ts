import type { IncidentCommand } from '../../../../services/incident/commands';
import { isAsNamed, typeOfName } from '../../../../services/incident/evidence/content';
import { removeEvidence } from '../../../../services/incident/evidence/attaching';
import { mostEvidence, presentEvidence } from '../../../../services/incident/evidence/model';
import { picture } from '../../../support/file-host';
import { accept, after, evidenceFile, fg, opened, refusalOf } from '../../../support/incident-scene';
import { closed, taken } from '../../../support/process-scene';

describe('[A22] what a file is', () => {
  test.each([
    ['foto.PNG', 'png'],
    ['scan van brief.pdf', 'pdf'],
    ['factuur.pdf.exe', null],
    ['zonder', null],
    ['.htaccess', null],
    ['pagina.html', null],
    ['plaatje.svg', null],
  ] as const)('%s is taken for %s by its name', (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });

  test.each([
    ['png', picture(), true],
    ['jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), true],
    ['pdf', Buffer.from('%PDF-1.7\n'), true],
    ['docx', Buffer.from('504b030414000600', 'hex'), true],
    ['msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'), true],
    ['eml', Buffer.from('From: a@b.nl\nSubject: x\n'), true],
    ['png', Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), false],
    ['pdf', Buffer.from('<script>alert(1)</script>'), false],
    ['txt', Buffer.from('MZ\u0090\0', 'latin1'), false],
    ['txt', Buffer.alloc(0), false],
  ] as const)('a %s must be one inside', (type, bytes, fits) => {
    expect(isAsNamed(bytes, type)).toBe(fits);
  });
});

describe('[A22] files of an incident', () => {
  const attach = (sha256: string, by?: string, id = `id-${sha256}`): IncidentCommand => {
    const attached = { type: 'attach' as const, files: [{ ...evidenceFile(sha256), id }], masked: [] };
    return by === undefined ? { ...attached, byReporter: true } : { ...attached, by };
  };

  test('the same file is there once, and no more than fit', () => {
    const one = accept(opened(), attach('a'), after(1)).state;
    expect(refusalOf(one, attach('a'), after(2))).toBe('unchanged');
    expect(refusalOf(one, attach('a', undefined, 'sent again'), after(2))).toBe('alreadyAttached');
    const full = Array.from({ length: mostEvidence - 1 }).reduce<typeof one>(
      (state, _, at) => accept(state, attach(`b${at}`), after(3)).state,
      one,
    );
    expect(presentEvidence(full)).toHaveLength(mostEvidence);
    expect(refusalOf(full, attach('c'), after(4))).toBe('tooManyFiles');
  });

  test('what the reporter adds rings; the history has the hash and no name', () => {
    const decision = accept(taken, attach('a'), after(30));
    expect(decision.messages.map(({ person }) => person)).toEqual([fg]);
    expect(JSON.stringify(decision.events)).toContain('"sha256":"a"');
    expect(JSON.stringify(decision.events)).not.toContain('foto.png');
    expect(accept(taken, attach('a', fg), after(30)).messages).toEqual([]);
  });

  test('[N18] its term runs from closing; then hash and size stay, the name goes', () => {
    const held = accept(closed, attach('a', fg), after(90)).state;
    expect(removeEvidence.endedAt(taken)).toBeNull();
    expect(removeEvidence.endedAt(held)).toBe(closed.process?.closed?.at);
    const { state } = removeEvidence.without(held, after(100)) as { state: typeof held };
    expect(state.evidence).toMatchObject([{ sha256: 'a', bytes: 2_048, name: '' }]);
    expect(presentEvidence(state)).toEqual([]);
    expect(removeEvidence.endedAt(state)).toBeNull();
  });
});
