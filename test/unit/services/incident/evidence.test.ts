import fc from 'fast-check';
import type { IncidentCommand } from '../../../../services/incident/commands';
import { anyPicture, typeOfContent, typeOfName } from '../../../../services/incident/evidence/content';
import { Inspection } from '../../../../services/incident/evidence/inspection';
import { removeEvidence } from '../../../../services/incident/evidence/attaching';
import {
  type EvidenceType,
  evidenceTypes,
  mostEvidence,
  mostEvidenceBytes,
  mostWaitingBytes,
  mostWaitingInAll,
  presentEvidence,
} from '../../../../services/incident/evidence/model';
import { picture } from '../../../support/file-host';
import {
  accept,
  after,
  evidenceFile,
  fg,
  opened,
  organisation,
  refusalOf,
} from '../../../support/incident-scene';
import { closed, taken } from '../../../support/process-scene';

test('[A22] what is said about sizes and numbers holds: 25 MB a file, 250 waiting, 2 GB of everybody', () => {
  const megabyte = 1_048_576;
  expect(mostEvidenceBytes / megabyte).toBe(25);
  expect(mostWaitingBytes / megabyte).toBe(250);
  expect(mostWaitingInAll / megabyte).toBe(2_048);
  expect(presentEvidence({})).toEqual([]);
});

describe('[A22] what a file is', () => {
  test.each([
    ['foto.PNG', 'png'],
    ['scan van brief.pdf', 'pdf'],
    ['foto.jpg  ', 'jpg'],
    ['foto.jpg\u200b\n', 'jpg'],
    ['plakken.jfif', 'jpg'],
    ['oud.jpe', 'jpg'],
    ['notitie.text', 'txt'],
    ['IMG_1.HEIF', 'heic'],
    ['factuur.pdf.exe', null],
    ['factuur.pdf.exe  ', null],
    ['zonder', null],
    ['.htaccess', null],
    ['pagina.html', null],
    ['plaatje.svg', null],
  ] as const)('%j promises %s by its name', (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });

  const jpg = Buffer.from('ffd8ffe000104a46494600', 'hex');
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const zip = Buffer.from('504b030414000600', 'hex');
  const program = Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1');
  /** A HEIF file begins with its length, `ftyp`, its own brand, a version, and compatible brands. */
  const ftyp = (...brands: readonly string[]): Buffer => {
    const box = Buffer.from(`0000ftyp${brands[0] ?? ''}0000${brands.slice(1).join('')}`, 'latin1');
    box.writeUInt32BE(box.length);
    return Buffer.concat([box, Buffer.alloc(40)]);
  };

  test.each<[EvidenceType, string, Buffer, EvidenceType | 'page' | null]>([
    ['png', 'a PNG', picture(), 'png'],
    ['jpg', 'a JPEG', jpg, 'jpg'],
    ['jpeg', 'a JPEG', jpg, 'jpg'],
    ['heic', 'a JPEG', jpg, 'jpg'],
    ['jpg', 'a PNG', picture(), 'png'],
    ['png', 'a HEIC', ftyp('heic', 'mif1'), 'heic'],
    ['heic', 'a HEIC of many pictures', ftyp('hevc'), 'heic'],
    ['heic', 'a HEIC of another coder', ftyp('mif1', 'jpeg'), 'heic'],
    ['heic', 'a HEIC that names a brand of its maker first', ftyp('MiHE', 'miaf', 'heix'), 'heic'],
    ['heic', 'a film', ftyp('isom', 'mp41'), null],
    ['heic', 'half a box', ftyp('heic').subarray(0, 10), null],
    ['heic', 'a GIF', Buffer.from('GIF89a\u0001\0\u0001\0', 'latin1'), 'gif'],
    ['jpg', 'a WebP', Buffer.from('RIFF\u0024\0\0\0WEBPVP8 ', 'latin1'), 'webp'],
    [
      'heic',
      'what only mentions a brand, further on',
      Buffer.concat([ftyp('isom'), Buffer.from('heic')]),
      null,
    ],
    [
      'heic',
      'something else with a brand where a picture has it',
      Buffer.from('0000free' + 'heic0000', 'latin1'),
      null,
    ],
    ['jpg', 'a program', program, null],
    ['jpg', 'a PDF', Buffer.from('%PDF-1.7\n'), null],
    ['pdf', 'a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['pdf', 'a PDF behind an empty line', Buffer.from('\r\n%PDF-1.4\n'), 'pdf'],
    ['pdf', 'a script', Buffer.from('<script>alert(1)</script>'), null],
    ['docx', 'a zip', zip, 'docx'],
    ['xlsx', 'what Office protects with a password', ole, 'xlsx'],
    ['pptx', 'what Office protects with a password', ole, 'pptx'],
    ['docx', 'what Office protects with a password', ole, 'docx'],
    ['docx', 'a program', program, null],
    ['zip', 'a compound file', ole, null],
    ['msg', 'a compound file', ole, 'msg'],
    ['eml', 'a mail', Buffer.from('From: a@b.nl\nSubject: x\n'), 'eml'],
    ['csv', 'UTF-16', Buffer.from('\ufeffnaam;stad\n', 'utf16le'), 'csv'],
    ['txt', 'UTF-16 the other way round', Buffer.from('\ufeffnaam', 'utf16le').swap16(), 'txt'],
    ['txt', 'a program', Buffer.from('MZ\u0090\0', 'latin1'), null],
    ['txt', 'nothing', Buffer.alloc(0), null],
    ['png', 'a page to sign in on', Buffer.from('\ufeff\n<!DOCTYPE html><html>'), 'page'],
    ['txt', 'a page', Buffer.from('<html lang="nl">'), 'page'],
    ['txt', 'a page, with room between its words', Buffer.from('<!doctype   html>'), 'page'],
    ['txt', 'a text about a page', Buffer.from('Ik zag <html> staan'), 'txt'],
  ])('what is called %s and is %s', (promised, _what, bytes, type) => {
    expect(typeOfContent(bytes, promised)).toBe(type);
  });

  test.each('heic heix heim heis hevc hevx hevm hevs mif1 mif2 msf1'.split(' '))(
    'a picture of a telephone of the brand %s is taken',
    (brand) => {
      expect(typeOfContent(ftyp(brand), anyPicture)).toBe('heic');
    },
  );

  test('no beginning of a file makes it stumble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...evidenceTypes), (bytes, promised) => {
        for (const start of [Buffer.from(bytes), Buffer.concat([ftyp('heic').subarray(0, 8), bytes])])
          expect(() => typeOfContent(start, promised)).not.toThrow();
      }),
    );
  });

  test('a text that turns into a program on the way is refused where it does', () => {
    const inspection = new Inspection('txt');
    expect(inspection.look(Buffer.from('tekst'))).toBeNull();
    expect(inspection.look(Buffer.from([0x4d, 0x5a, 0]))).toBe('content');
  });

  test('what comes counts, however much was promised', () => {
    const inspection = new Inspection('png');
    const block = Buffer.concat([picture(), Buffer.alloc(5_000_000)]);
    const faults = Array.from({ length: 6 }, () => inspection.look(block));
    expect(faults).toEqual([null, null, null, null, null, 'size']);
  });

  test('a page that came instead is a place that cannot be reached; another kind than it is called is refused', () => {
    expect(new Inspection('png').look(Buffer.from('<html lang="nl">'))).toBe('unreachable');
    expect(new Inspection('png').look(program)).toBe('content');
    expect(new Inspection('png').look(picture())).toBeNull();
  });

  test('what came is known by its kind, its length and its hash, however many parts it came in', () => {
    const text = {
      type: 'txt',
      bytes: 3,
      // Of "abc", as the standard of the hash gives it.
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    };
    const [whole, parts] = [new Inspection('txt'), new Inspection('txt')];
    whole.look(Buffer.from('abc'));
    expect(whole.result()).toEqual(text);
    for (const letter of 'abc') expect(parts.look(Buffer.from(letter))).toBeNull();
    expect(parts.result()).toEqual(text);
  });

  test('a file is recognised by its first part: the rest of a picture may look like anything', () => {
    const inspection = new Inspection('png');
    const parts = [picture(), Buffer.alloc(100), Buffer.from('<html>')].map((part) => inspection.look(part));
    expect(parts).toEqual([null, null, null]);
    expect(inspection.result()?.type).toBe('png');
  });

  test('a text of two bytes a letter stays one in every part', () => {
    const inspection = new Inspection('csv');
    const parts = ['\ufeffnaam;', 'stad'].map((part) => inspection.look(Buffer.from(part, 'utf16le')));
    expect(parts).toEqual([null, null]);
    expect(inspection.result()).toMatchObject({ type: 'csv', bytes: 20 });
  });

  test('exactly as much as is allowed is allowed, and not a byte more', () => {
    const inspection = new Inspection('png');
    const rest = Buffer.alloc(26_214_400 - picture().length);
    expect([picture(), rest, Buffer.alloc(1)].map((part) => inspection.look(part))).toEqual([
      null,
      null,
      'size',
    ]);
  });

  test('a picture is kept as what it is, and of nothing nothing is known', () => {
    const inspection = new Inspection('heic');
    inspection.look(jpg);
    expect(inspection.result()).toMatchObject({ type: 'jpg', bytes: 11 });
    expect(new Inspection('png').result()).toBeNull();
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

  test('files are kept for the days that the organisation says', () => {
    expect(removeEvidence.term({ ...organisation.retention, evidenceDays: 30 })).toEqual({
      count: 30,
      unit: 'days',
    });
    expect(removeEvidence.countOf?.(closed)).toBe(0);
    expect(removeEvidence.endedAt(closed)).toBeNull();
    const { state } = removeEvidence.without(closed, after(90)) ?? {};
    expect(state).toMatchObject({ evidence: [] });
  });

  test('what the reporter adds rings; the history has the hash and no name', () => {
    const decision = accept(taken, attach('a'), after(30));
    expect(decision.messages.map(({ person }) => person)).toEqual([fg]);
    expect(JSON.stringify(decision.events)).toContain('"sha256":"a"');
    expect(JSON.stringify(decision.events)).not.toContain('foto.png');
    expect(accept(taken, attach('a', fg), after(30)).messages).toEqual([]);
  });

  test('of several sent at once the new ones are added, and nobody is told of what a handler adds', () => {
    const one = accept(opened(), attach('a'), after(1)).state;
    const two = {
      type: 'attach',
      by: fg,
      files: ['a', 'b'].map((sha256) => ({ ...evidenceFile(sha256), id: `id-${sha256}` })),
      masked: [],
    } as const;
    const decision = accept(one, two, after(2));
    expect(presentEvidence(decision.state).map(({ id, by }) => [id, by])).toEqual([
      ['id-a', null],
      ['id-b', fg],
    ]);
    expect(decision.events).toEqual([
      {
        type: 'attached',
        by: fg,
        payload: { files: [{ id: 'id-b', type: 'png', bytes: 2_048, sha256: 'b' }] },
      },
    ]);
    expect(decision.messages).toEqual([]);
  });

  test('files that go are named in the history by their hash; one that went before went then', () => {
    const first = accept(closed, attach('a', fg), after(90)).state;
    const { state: without } = removeEvidence.without(first, after(100)) as { state: typeof first };
    const again = accept(without, attach('b', fg), after(110)).state;
    expect(removeEvidence.countOf?.(again)).toBe(1);
    const gone = removeEvidence.without(again, after(120)) as ReturnType<typeof accept>;
    expect(gone.events).toEqual([
      { type: 'evidenceRemoved', by: null, payload: { files: [{ id: 'id-b', sha256: 'b' }] } },
    ]);
    expect(gone.state.evidence?.map(({ removedAt }) => removedAt)).toEqual([
      after(100).now.toISOString(),
      after(120).now.toISOString(),
    ]);
    expect(removeEvidence.forgets).toEqual({ entries: [], messages: [], identity: false });
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
