import type { Constructors, Methods, Types } from '../generated/api.js';

export type { AnyObject, AnyRequest } from '../generated/api.js';
/** Any constructor of a boxed type: Tl<'User'>. */
export type Tl<T extends keyof Types> = Types[T];
/** One constructor: TlOf<'userEmpty'>. */
export type TlOf<C extends keyof Constructors> = Constructors[C];
export type TypeName = keyof Types;
export type ConstructorName = keyof Constructors;
export type MethodName = keyof Methods;
export type Params<M extends MethodName> = Methods[M]['params'];
export type Result<M extends MethodName> = Methods[M]['result'];
