package plumbline.channels;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Keeps the messages in a workspace's channels: authors change their own, admins delete any. */
final class MessageService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  MessageService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<MessageResponse> list(Member member, long channelId, PageRequest page) {
    long workspace = member.workspaceId();
    long before = page.beforeId();
    List<Message> rows =
        jdbi.withHandle(
            handle -> {
              Channel channel =
                  handle
                      .attach(ChannelDao.class)
                      .find(workspace, channelId)
                      .orElseThrow(Refusal::notFound);
              return handle
                  .attach(MessageDao.class)
                  .list(workspace, channel.id(), before, page.limit(), page.offset());
            });
    return page.page(rows, message -> Cursor.of(message.id()), MessageResponse::from);
  }

  Message get(Member member, long id) {
    return jdbi.withExtension(MessageDao.class, messages -> messages.find(member.workspaceId(), id))
        .orElseThrow(Refusal::notFound);
  }

  Message post(Member member, long channelId, MessageRequest request) {
    long workspace = member.workspaceId();
    return jdbi.inTransaction(
        handle -> {
          requireOpen(
              handle
                  .attach(ChannelDao.class)
                  .lock(workspace, channelId)
                  .orElseThrow(Refusal::notFound));
          MessageDao messages = handle.attach(MessageDao.class);
          long id =
              messages.insert(
                  workspace, channelId, member.userId(), request.body(), clock.instant());
          return messages.find(workspace, id).orElseThrow();
        });
  }

  /** Changes one's own message. */
  Message update(
      Member member, long id, MergePatch<MessageRequest> patch, Precondition precondition) {
    long workspace = member.workspaceId();
    return jdbi.inTransaction(
        handle -> {
          MessageDao messages = handle.attach(MessageDao.class);
          Message current = messages.lock(workspace, id).orElseThrow(Refusal::notFound);
          if (!isBy(member, current)) {
            throw Refusal.of(ErrorCode.FORBIDDEN, "Only its author may edit a message.");
          }
          MessageRequest wanted = patch.applyTo(MessageRequest.from(current));
          precondition.check(current.version());
          requireOpen(
              handle.attach(ChannelDao.class).find(workspace, current.channelId()).orElseThrow());
          messages.update(workspace, id, wanted.body(), clock.instant());
          return messages.find(workspace, id).orElseThrow();
        });
  }

  /** Deletes one's own message, or as an admin any; in an archived channel too. */
  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          MessageDao messages = handle.attach(MessageDao.class);
          Message current = messages.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          if (!isBy(member, current) && !member.role().includes(WorkspaceRole.ADMIN)) {
            throw Refusal.of(
                ErrorCode.FORBIDDEN, "Only its author and admins may delete a message.");
          }
          precondition.check(current.version());
          messages.delete(member.workspaceId(), id, clock.instant());
        });
  }

  private static boolean isBy(Member member, Message message) {
    return message.authorId() == member.userId();
  }

  private static void requireOpen(Channel channel) {
    if (channel.isArchived()) {
      throw Refusal.conflict(
          "The channel is archived: have an admin unarchive it first, with is_archived=false.");
    }
  }
}
