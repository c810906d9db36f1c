BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> vp01

CREATE TABLE note (
    id SERIAL NOT NULL, 
    text TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO note (text) VALUES ('hello-world');

INSERT INTO note (text) VALUES ('ca-va-unicode-ss-1000-e');

INSERT INTO note (text) VALUES ('it-s-a-test-x');

INSERT INTO note (text) VALUES ('sesh-eshche-etikh-miagkikh-bulok');

INSERT INTO note (text) VALUES ('lodz-o-ae');

INSERT INTO note (text) VALUES ('alpha-beta');

INSERT INTO note (text) VALUES ('a-b-c-d-e');

INSERT INTO note (text) VALUES ('10000-50-eur');

INSERT INTO note (text) VALUES ('hello');

INSERT INTO note (text) VALUES ('ca_va_ss');

INSERT INTO note (text) VALUES ('it_s_a_x');

INSERT INTO note (text) VALUES ('sesh');

INSERT INTO note (text) VALUES ('lodz_o_ae');

INSERT INTO note (text) VALUES ('alpha');

INSERT INTO note (text) VALUES ('a_b_c_d_e');

INSERT INTO note (text) VALUES ('10000_50');

INSERT INTO note (text) VALUES ('Hello-World');

INSERT INTO note (text) VALUES ('Ça-va-Ünïcode-ß-1000-é');

INSERT INTO note (text) VALUES ('it-s-a-test-x');

INSERT INTO note (text) VALUES ('Съешь-ещё-этих-мягких-булок');

INSERT INTO note (text) VALUES ('Łódź-ø-Æ');

INSERT INTO note (text) VALUES ('άλφα-βήτα');

INSERT INTO note (text) VALUES ('a-b-c-d-e');

INSERT INTO note (text) VALUES ('10000-50');

INSERT INTO note (text) VALUES ('1.0.dev3');

INSERT INTO note (text) VALUES ('1.0a1');

INSERT INTO note (text) VALUES ('1.0b2.post3.dev4');

INSERT INTO note (text) VALUES ('1.0');

INSERT INTO note (text) VALUES ('1.0+abc.1');

INSERT INTO note (text) VALUES ('1.0.post1');

INSERT INTO note (text) VALUES ('1.2');

INSERT INTO note (text) VALUES ('1.10');

INSERT INTO note (text) VALUES ('2.0.0');

INSERT INTO note (text) VALUES ('1!0.1');

INSERT INTO note (text) VALUES ('1');

INSERT INTO note (text) VALUES ('1.10');

INSERT INTO note (text) VALUES ('1.2');

INSERT INTO note (text) VALUES ('1a1');

INSERT INTO note (text) VALUES ('1.dev3');

INSERT INTO note (text) VALUES ('1b2.post3.dev4');

INSERT INTO note (text) VALUES ('1!0.1');

INSERT INTO note (text) VALUES ('1.post1');

INSERT INTO note (text) VALUES ('1+abc.1');

INSERT INTO note (text) VALUES ('2');

INSERT INTO note (text) VALUES ('foo-bar-a');

INSERT INTO note (text) VALUES ('FIRST=1');

INSERT INTO note (text) VALUES ('SECOND=a 1 
 b');

INSERT INTO note (text) VALUES ('THIRD=$x # y');

INSERT INTO note (text) VALUES ('FOURTH=');

INSERT INTO note (text) VALUES ('FIFTH=None');

INSERT INTO note (text) VALUES ('SIXTH=standard');

INSERT INTO alembic_version (version_num) VALUES ('vp01') RETURNING alembic_version.version_num;

COMMIT;

