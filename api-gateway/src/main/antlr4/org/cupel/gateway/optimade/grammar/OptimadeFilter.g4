// Filters of OPTIMADE 1.2. Every decision needs one token of lookahead, so that reading takes linear time whatever is sent;
// only brackets recurse, and FilterParser limits those.
grammar OptimadeFilter;

filter : expression EOF ;
expression : clause (OR clause)* ;
clause : phrase (AND phrase)* ;
phrase : NOT? (comparison | '(' expression ')') ;

comparison
  : constant operator value
  | property rest?
  ;

// Without a rest the property is a truth value.
rest
  : operator value                                     # compared
  | IS (KNOWN | UNKNOWN)                               # known
  | CONTAINS value                                     # contains
  | STARTS WITH? value                                 # starts
  | ENDS WITH? value                                   # ends
  | LENGTH operator? value                             # length
  | (':' property)* HAS quantifier? tuple (',' tuple)* # has
  ;

quantifier : ALL | ANY | ONLY ;
tuple : term (':' term)* ;
term : operator? value ;
value : constant | property ;
constant : STRING | NUMBER | TRUE | FALSE ;
property : NAME ('.' NAME)* ;
operator : '=' | '!=' | '<' | '<=' | '>' | '>=' ;

AND : 'AND' ;
OR : 'OR' ;
NOT : 'NOT' ;
IS : 'IS' ;
KNOWN : 'KNOWN' ;
UNKNOWN : 'UNKNOWN' ;
CONTAINS : 'CONTAINS' ;
STARTS : 'STARTS' ;
ENDS : 'ENDS' ;
WITH : 'WITH' ;
LENGTH : 'LENGTH' ;
HAS : 'HAS' ;
ALL : 'ALL' ;
ANY : 'ANY' ;
ONLY : 'ONLY' ;
TRUE : 'TRUE' ;
FALSE : 'FALSE' ;

NAME : [a-z_] [a-z0-9_]* ;
NUMBER : [-+]? ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ([eE] [-+]? [0-9]+)? ;
STRING : '"' (~["\\] | '\\' ["\\])* '"' ;
SPACE : [ \t\r\n\u000B\f]+ -> skip ;
// Anything else is an error of the parser, which knows what would have been right.
OTHER : . ;
