// contract, to be completed
export interface Person {
  readonly aadObjectId: string;
  readonly name: string;
  readonly company: string;
  readonly roles: readonly { readonly role: import('./roles').Role; readonly from?: string; readonly until?: string }[];
  readonly manager?: string;
  readonly backup?: string;
  readonly serviceLine?: string;
  readonly email?: string;
  readonly start?: string;
  readonly end?: string;
}
export interface Company { readonly id: string; readonly name: string; readonly kvk?: string; readonly group: boolean }
export interface Client { readonly id: string; readonly name: string; readonly contractHours?: number; readonly contacts: readonly { name: string; email?: string; phone?: string }[] }
export interface Organisation {
  readonly companies: readonly Company[];
  readonly people: readonly Person[];
  readonly clients: readonly Client[];
  readonly office: { readonly timeZone: string; readonly opens: string; readonly closes: string; readonly closingDays: readonly string[]; readonly phone: string };
}
