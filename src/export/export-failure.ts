import type { ExportProblem } from '@/export/export-state';

/** Why an export stopped, as the person can be told. */
export class ExportFailure extends Error {
  readonly problem: ExportProblem;

  constructor(problem: ExportProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
