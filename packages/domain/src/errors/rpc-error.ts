import { errorTable, type ErrorName } from './table.ts';

/** An operating error that is answered to the client as rpc_error. Always one row of the table. */
export class RpcError extends Error {
  override readonly name: string = 'RpcError';
  readonly code: number;
  readonly row: ErrorName;
  /** What stands for X in the name. */
  readonly value: number | undefined;

  constructor(row: ErrorName, value?: number) {
    super(value === undefined ? row : row.replace(/_X(?=_|$)/u, `_${value}`));
    this.code = errorTable[row].code;
    this.row = row;
    this.value = value;
  }
}

/** @param value replaces X in names such as FLOOD_WAIT_X (seconds) or PHONE_MIGRATE_X (DC). */
export const rpcError = (row: ErrorName, value?: number): RpcError => new RpcError(row, value);
