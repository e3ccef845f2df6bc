/** One procedure of one site: the booking system that serves it, the site's host, its number there. */
export type ProcedurePlace = { system: string; host: string; id: string };

/** The one key of a procedure, whatever it is called and whatever desk was chosen. Kept in the store: its form stays. */
export const procedureKey = ({ system, host, id }: ProcedurePlace): string =>
  `${system} ${host} ${id}`;
