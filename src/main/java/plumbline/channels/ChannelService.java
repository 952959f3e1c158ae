package plumbline.channels;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Keeps a workspace's channels. */
final class ChannelService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  ChannelService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<ChannelResponse> list(Member member, PageRequest page) {
    List<Channel> rows =
        jdbi.withExtension(
            ChannelDao.class,
            channels ->
                channels.list(member.workspaceId(), page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, channel -> Cursor.of(channel.id()), ChannelResponse::from);
  }

  Channel get(Member member, long id) {
    return jdbi.withExtension(ChannelDao.class, channels -> channels.find(member.workspaceId(), id))
        .orElseThrow(Refusal::notFound);
  }

  Channel create(Member member, ChannelRequest request) {
    return jdbi.inTransaction(
        handle -> {
          ChannelDao channels = handle.attach(ChannelDao.class);
          long id = channels.insert(member.workspaceId(), request, clock.instant());
          return channels.find(member.workspaceId(), id).orElseThrow();
        });
  }

  Channel update(
      Member member, long id, MergePatch<ChannelRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          ChannelDao channels = handle.attach(ChannelDao.class);
          Channel current = channels.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          ChannelRequest wanted = patch.applyTo(ChannelRequest.from(current));
          precondition.check(current.version());
          channels.update(member.workspaceId(), id, wanted, clock.instant());
          return channels.find(member.workspaceId(), id).orElseThrow();
        });
  }

  /** Deletes a channel that nothing was ever posted to; deleted messages refer to theirs too. */
  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          ChannelDao channels = handle.attach(ChannelDao.class);
          Channel current = channels.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          precondition.check(current.version());
          if (handle
              .attach(MessageDao.class)
              .findAnyEvenDeleted(member.workspaceId(), id)
              .isPresent()) {
            throw Refusal.conflict(
                "Messages were posted to this channel: archive it, with is_archived=true.");
          }
          channels.delete(member.workspaceId(), id);
        });
  }
}
