import type { AlterUser, CreateUser, DropUser, Grant, RenameUser, Revoke, SetPassword } from './account.ts';
import type { ChangeComponents, Empty, Flush, MaintainTable, ReloadTls, Unsupported } from './administration.ts';
import type { Delete, Insert, LoadData, Update } from './change.ts';
import type {
  AlterDatabase,
  AlterTable,
  CreateDatabase,
  CreateIndex,
  CreateTable,
  CreateView,
  DropDatabase,
  DropIndex,
  DropTable,
  DropView,
  RenameTable,
  TruncateTable,
} from './definition.ts';
import type { Select, SetOperation } from './query.ts';
import type {
  CallProcedure,
  DeallocateStatement,
  Do,
  ExecuteStatement,
  Explain,
  Kill,
  LockTables,
  PrepareStatement,
  SetRole,
  SetStatement,
  TransactionStatement,
  UnlockTables,
  Use,
} from './session.ts';
import type { GetDiagnostics, Resignal, Signal } from './diagnostics.ts';
import type { Show } from './show.ts';
import type { CreateTrigger, DropRoutine, DropTrigger } from './trigger.ts';

export type DataStatement = Select | SetOperation | Insert | Update | Delete;

export type DefinitionStatement =
  | CreateTable
  | AlterTable
  | CreateIndex
  | DropIndex
  | DropTable
  | TruncateTable
  | RenameTable
  | CreateDatabase
  | AlterDatabase
  | DropDatabase
  | CreateView
  | DropView
  | CreateTrigger
  | DropTrigger
  | DropRoutine;

export type AccountStatement = CreateUser | AlterUser | DropUser | RenameUser | SetPassword | Grant | Revoke;

export type Statement =
  | DataStatement
  | DefinitionStatement
  | TransactionStatement
  | AccountStatement
  | SetStatement
  | Use
  | CallProcedure
  | SetRole
  | LockTables
  | UnlockTables
  | Kill
  | LoadData
  | PrepareStatement
  | ExecuteStatement
  | DeallocateStatement
  | Do
  | Explain
  | Show
  | ReloadTls
  | Flush
  | ChangeComponents
  | MaintainTable
  | Signal
  | Resignal
  | GetDiagnostics
  | Unsupported
  | Empty;
