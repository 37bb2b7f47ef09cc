import type { Position, Region } from "@sallyport/core";
import type { Source } from "../../source.ts";

/** What a file in HashiCorp's configuration language says, not evaluated. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */
export interface HclBody {
  readonly attributes: ReadonlyMap<string, HclAttribute>;
  readonly blocks: readonly HclBlock[];
  readonly at: Region;
}

export interface HclAttribute {
  readonly keyAt: Region;
  readonly value: Expression;
  /** The file that overrides what is written, where it is of one. */
  readonly source?: Source;
}

/** `data "aws_iam_policy_document" "trust" { … }` */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  readonly typeAt: Region;
  /** The same of a block within another. */
  readonly source?: Source;
}

export type Expression = {
  readonly at: Region;
  /** As it stands there. */
  readonly written: string;
} & (
  | { readonly kind: "literal"; readonly value: "number" | "boolean" | "null" }
  | {
      readonly kind: "template";
      readonly parts: readonly TemplatePart[];
      /** Without its quotes. */
      readonly inside?: Region;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly items: readonly ObjectItem[] }
  | { readonly kind: "reference"; readonly root: string; readonly steps: readonly (string | Expression)[] }
  | { readonly kind: "within"; readonly value: Expression; readonly steps: readonly (string | Expression)[] }
  /** `value[*]`, or `value.*`, and the steps within each item. */
  | { readonly kind: "splat"; readonly value: Expression; readonly steps: readonly (string | Expression)[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly isSpread: boolean;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly branches: readonly [Expression, Expression];
    }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[] }
  | ForExpression
  /** What is read and not evaluated, such as a splat within a splat. */
  | { readonly kind: "other" }
);

/** `[for key, value in collection : result if condition]`, or with `{` and a `key =>`. */
export interface ForExpression {
  readonly kind: "for";
  readonly names: readonly string[];
  readonly collection: Expression;
  readonly key?: Expression;
  readonly result: Expression;
  readonly isGrouped: boolean;
  readonly condition?: Expression;
}

export interface ObjectItem {
  readonly key: Expression;
  readonly value: Expression;
}

/** `at` of a literal is the place of its first character; the others follow in the same line, one for one. */
export type TemplatePart =
  | { readonly literal: string; readonly at: Position }
  | { readonly expression: Expression }
  /** `%{ if … }` or `%{ for … }` with all that it holds. */
  | { readonly directive: string; readonly at: Region };
