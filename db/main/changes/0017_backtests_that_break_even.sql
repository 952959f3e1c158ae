--liquibase formatted sql logicalFilePath:db/main/changes/0017_backtests_that_break_even.sql

-- A trade may break even, and more than all can be lost. A rollback is refused while a backtest says so.

--changeset plumbline:0017-1
alter table backtest_results drop constraint backtest_results_total_trades_check;
--rollback alter table backtest_results add constraint backtest_results_total_trades_check check (wins + losses = total_trades);

--changeset plumbline:0017-2 dbms:postgresql
alter table backtest_results add constraint backtest_results_total_trades_check check (wins + losses <= total_trades) not valid;
--rollback alter table backtest_results drop constraint backtest_results_total_trades_check;

--changeset plumbline:0017-3 dbms:postgresql
alter table backtest_results validate constraint backtest_results_total_trades_check;
--rollback alter table backtest_results drop constraint backtest_results_total_trades_check;
--rollback alter table backtest_results add constraint backtest_results_total_trades_check check (wins + losses <= total_trades) not valid;

--changeset plumbline:0017-4 dbms:h2
alter table backtest_results add constraint backtest_results_total_trades_check check (wins + losses <= total_trades);
--rollback alter table backtest_results drop constraint backtest_results_total_trades_check;

--changeset plumbline:0017-5
alter table backtest_results drop constraint backtest_results_max_drawdown_percent_check;
--rollback alter table backtest_results add constraint backtest_results_max_drawdown_percent_check check (max_drawdown_percent between 0 and 100);

--changeset plumbline:0017-6 dbms:postgresql
alter table backtest_results add constraint backtest_results_max_drawdown_percent_check check (max_drawdown_percent >= 0) not valid;
--rollback alter table backtest_results drop constraint backtest_results_max_drawdown_percent_check;

--changeset plumbline:0017-7 dbms:postgresql
alter table backtest_results validate constraint backtest_results_max_drawdown_percent_check;
--rollback alter table backtest_results drop constraint backtest_results_max_drawdown_percent_check;
--rollback alter table backtest_results add constraint backtest_results_max_drawdown_percent_check check (max_drawdown_percent >= 0) not valid;

--changeset plumbline:0017-8 dbms:h2
alter table backtest_results add constraint backtest_results_max_drawdown_percent_check check (max_drawdown_percent >= 0);
--rollback alter table backtest_results drop constraint backtest_results_max_drawdown_percent_check;
