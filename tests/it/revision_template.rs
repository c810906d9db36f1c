//! The project's own script.py.mako, rendered as Mako renders it; and what is said of one that can't be.

use crate::support::{Beside, Project};

const STOCK: &str = include_str!("../../src/write/templates/script.py.mako");

fn project(template: &str) -> Project {
    Project::empty().file("script.py.mako", template)
}

/// The stock template with something before its first function.
fn with(text: &str) -> String {
    let (head, tail) = STOCK.split_once("\n\ndef upgrade").expect("a function");
    format!("{head}\n{text}\n\ndef upgrade{tail}")
}

#[test]
fn what_templates_are_made_of() {
    for text in [
        "% for name in ['a', 'b']:\n# ${name} ${loop.index} ${loop.last}\n% endfor",
        "% if message == 'x':\nA = 1\n% elif branch_labels:\nA = 2\n% else:\nA = '${message | h,trim}'\n% endif",
        "<%\n    names = [name.upper() for name in message.split()]\n    text = '''\n  kept\n'''\n%># ${' '.join(names)}",
        "<%! import re\ndef short(text):\n    return re.sub('[aeiou]', '', text) %># ${message | short}",
        "<%def name=\"line(a, b='b')\">\n# ${a} ${b} ${up_revision}\n</%def>\n${line(1)}${line(2, b=3)}",
        "<%def name=\"trimmed()\" filter=\"trim\">  # x  </%def>${trimmed()}",
        "## not written\n<%doc>\nneither\n</%doc># ${create_date.strftime('%Y')} \\\njoined",
        "<%text># ${untouched} % if</%text>\nDOCUMENTED = \"\"\"\n%% percent\n  %%% two\n\"\"\"",
        "% try:\n# ${1 / 0}\n% except ZeroDivisionError:\n# zero\n% endtry",
        "% while False:\n% endwhile\nURL = ${repr(config.get_main_option('sqlalchemy.url'))}",
        "# ${context.get('nothing', 'default')} ${nothing if nothing else 'undefined'}",
        "SECTION = ${repr(config.config_ini_section)}",
        "<%block filter=\"trim\">  # in place  </%block>",
        "<%block name=\"head\"># once ${message}</%block>\n${self.head()}",
        "<%def name=\"line(a)\"># ${a}</%def>${self.line(1)} ${self.name == local.name} <%self:line a=\"${message}\"/>",
        "<%def name=\"each(items)\">\n% for item in items:\n${caller.body(item)}\n% endfor\n</%def>\n\
         <%call expr=\"each('ab')\" args=\"item\">\n# ${item} ${message}\n</%call>",
        "<%def name=\"outer()\"># (${caller.body()}, ${caller.more()})</%def><%def name=\"inner()\">[${caller.body()}]</%def>\
         <%self:outer>a<%self:inner>b</%self:inner><%def name=\"more()\">c</%def></%self:outer>",
        "<%namespace name=\"lines\"><%def name=\"one(a)\"># ${a} ${message}\n</%def><%def name=\"other()\"># 2</%def>\
         </%namespace>${lines.one(1)}${lines.other()}",
        "<%namespace name=\"words\" module=\"textwrap\"/># ${words.module.dedent('  x')} ${self.attr.A}<%! A = 5 %>",
        "<%! def twice(function):\n    return lambda context, a: function(a * 2)\n%>\
         <%def name=\"shown(a)\" decorator=\"twice\"># ${a}</%def>${shown(message)}",
    ] {
        let beside = Beside::new(|| project(&with(text)));
        beside.same(&["revision", "-m", "a & message"]).succeeds();
    }
}

#[test]
fn a_template_may_end_early() {
    let beside = Beside::new(|| project(&format!("{STOCK}\n% if message:\n<% return %>\n% endif\n${{nothing.at}}\n")));
    beside.same(&["revision", "-m", "a message"]).succeeds();
}

#[test]
fn older_templates_of_alembic() {
    for template in [
        "\"\"\"${message}\n\nRevision ID: ${up_revision}\nRevises: ${down_revision}\nCreate Date: ${create_date}\n\n\"\"\"\n\n\
         # revision identifiers, used by Alembic.\nrevision = ${repr(up_revision)}\ndown_revision = \
         ${repr(down_revision)}\n\nfrom alembic import op\nimport sqlalchemy as sa\n${imports if imports else \"\"}\n\n\
         def upgrade():\n    ${upgrades if upgrades else \"pass\"}\n\n\ndef downgrade():\n    ${downgrades if downgrades \
         else \"pass\"}\n",
        "\u{feff}## -*- coding: utf-8 -*-\r\n\"\"\"${message}\"\"\"\r\nrevision = '${up_revision}'\r\n\
         down_revision = ${down_revision or None!r}\r\n",
    ] {
        let template = template.replace("${down_revision or None!r}", "${repr(down_revision)}");
        let beside = Beside::new(|| project(&template));
        beside.same(&["revision", "-m", "größer"]).succeeds();
    }
}

#[test]
fn another_encoding() {
    let ini = "[alembic]\nscript_location = %(here)s\noutput_encoding = utf-16-le\n";
    let beside =
        Beside::new(|| project("# ${message}\nrevision = 'a'\ndown_revision = None\n").file("alembic.ini", ini));
    let [ours, _] = [&beside.ours; 2];
    ours.migrate("revision --rev-id a1 -m x").run().succeeds();
    let bytes = std::fs::read(ours.folder().join("versions/a1_x.py")).expect("a file");
    assert_eq!(&bytes[..6], b"#\0 \0x\0");
}

fn refused(template: &str, code: i32, text: &str) {
    let project = project(template);
    let before = project.files();
    project.migrate("revision --rev-id a1 -m x").run().exits(code).prints("").says(text);
    assert_eq!(project.files(), before);
}

#[test]
fn what_fails_names_file_and_line() {
    refused(
        "revision = ${repr(up_revision)}\ndown_revision = ${down}\n",
        255,
        "
FAILED: Template rendering failed: NameError: Undefined
  --> script.py.mako:2
     2 | down_revision = ${down}
",
    );
    refused(
        "<%def name=\"f(a)\">\n${a.nothing}\n</%def>\n\n${f('x')}\n",
        255,
        "
FAILED: Template rendering failed: AttributeError: 'str' object has no attribute 'nothing'
  --> script.py.mako:2, in f
     2 | ${a.nothing}
",
    );
    refused(
        "<%def name=\"f(a)\">\n${caller.body()}\n</%def>\n\n<%self:f a=\"1\">\nx\n${nothing.at}\n</%self:f>\n",
        255,
        "
FAILED: Template rendering failed: AttributeError: 'Undefined' object has no attribute 'at'
  --> script.py.mako:7, in __M_called_1
     7 | ${nothing.at}
",
    );
    refused(
        "a\n<%include file=\"header.mako\"/>\n",
        255,
        "
FAILED: Template rendering failed: mako.exceptions.TemplateLookupException: Template '<project>/script.py.mako' has no TemplateLookup associated
  --> script.py.mako:2
     2 | <%include file=\"header.mako\"/>
",
    );
    refused(
        "a\n\n% if message:\n",
        1,
        "
error: Template rendering failed: mako.exceptions.SyntaxException: Unterminated control keyword: 'if' (script.py.mako, line 3)
  --> script.py.mako:3
     3 | % if message:
",
    );
}

#[test]
fn a_text_that_is_no_revision() {
    refused(
        "revision = '${up_revision}'\ndown_revision = None\ndef upgrade(:\n",
        255,
        "
FAILED: syntax error in `<project>/versions/a1_x.py`, line 3: Expected a parameter or the end of the parameter list
hint: correct the file: every revision is read, not only those that are run
",
    );
}

#[test]
fn no_template() {
    let project = Project::empty();
    project.migrate("revision -m x").run().exits(1).prints("").says(
        "
error: there is no `<project>/script.py.mako`
hint: take the script.py.mako of another project, or of one that `migrate init` makes
",
    );
}

#[test]
fn a_template_that_knows_no_labels() {
    let beside = Beside::new(|| project("revision = '${up_revision}'\ndown_revision = None\n"));
    let run = beside.ours.migrate("revision --rev-id a1 --branch-label shop").run().exits(255);
    assert!(run.stderr.contains("does not have them; have you upgraded your script.py.mako"), "{}", run.stderr);
    assert!(!beside.ours.folder().join("versions/a1_.py").exists());
}
